import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const postgres = 'test/support/postgres.ts';

export default defineConfig({
  define: { __APP_VERSION__: '"0.0.0+test"', __EXPOSE_ENGINE__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'node_modules/**'],
    globalSetup: existsSync(postgres) ? [postgres] : [],
    // Two at a time also where vitest would leave a processor idle: most tests wait for a database.
    maxWorkers: 2,
    // For a hang alone: a machine ten times slower passes too, so no test has a limit of its own.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
