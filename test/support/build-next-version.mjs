// node build-next-version.mjs <folder> <version>: builds today's sources as another version of the app.
import { build } from 'vite';
import { root } from '../../scripts/root.mjs';

const [outDir, version] = process.argv.slice(2);

await build({
  root,
  mode: 'production',
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: { outDir, emptyOutDir: true },
});
