import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/find-chromium.mjs';

// Journeys start the servers they need themselves: several of them stop and kill theirs.
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/browser',
  fullyParallel: false,
  // One more than most machines of ours have processors: journeys mostly wait.
  workers: 3,
  forbidOnly: Boolean(process.env['CI']),
  // For a hang alone: a machine ten times slower passes too, so no journey has a limit of its own.
  timeout: 900_000,
  // A killed browser on a crowded machine may need a second try; it is still reported.
  retries: process.env['CI'] ? 1 : 0,
  expect: { timeout: 90_000 },
  use: {
    ...devices['Pixel 5'],
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    actionTimeout: 90_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? 'chromium',
      args: [...chromiumFlags, '--use-fake-device-for-media-stream'],
    },
  },
});
