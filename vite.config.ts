import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa';
import { appVersion } from './scripts/app-version.mjs';
import { precacheEntries } from './scripts/desks.mjs';

const exposeEngine = process.env['JEJAK_EXPOSE_ENGINE'] === '1';
const outDir = exposeEngine ? 'dist/app-exposed' : 'dist/app';
const apiPort = process.env['PORT'] || '8080';

// Screens of no use without a connection (`onlineScreen`), by folder under src/app/ui: they are not kept on the device.
const onlineScreens = ['account', 'audit', 'counters', 'devices', 'monitor', 'organisation', 'skm'];
const onlineModule = new RegExp(`/src/app/ui/(?:${onlineScreens.join('|')}|shared/imports)/`);
const onlineStyle = new RegExp(`^(?:${onlineScreens.join('|')}|import-desk)[-.\\w]*\\.css$`);

const surface = '#f7f5f0';
/** Where this build goes, which its caller may say. */
let outputFolder = outDir;

const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Jejak',
  short_name: 'Jejak',
  description: 'Catatan kerja ASN dan survei kepuasan masyarakat, juga tanpa sinyal.',
  lang: 'id',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: surface,
  background_color: surface,
  categories: ['productivity', 'government'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  shortcuts: [
    {
      name: 'Catat aktivitas',
      short_name: 'Catat',
      url: '/catat',
      icons: [{ src: '/icons/shortcut-catat.png', sizes: '96x96', type: 'image/png' }],
    },
  ],
};

export default defineConfig({
  define: {
    __APP_VERSION__: JSON.stringify(appVersion()),
    __EXPOSE_ENGINE__: JSON.stringify(exposeEngine),
  },
  resolve: {
    // The package's entry is its build for old browsers; this one is smaller and of the same version.
    alias: { dexie: join(import.meta.dirname, 'node_modules/dexie/dist/modern/dexie.mjs') },
  },
  build: {
    outDir,
    target: ['chrome111', 'safari16.4'],
    manifest: true,
    // On the way in, what a module imports is asked for together with it: on a slow link each round costs most of a
    // second. Later everything comes from the device, and the lists would only make the first screen heavier.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, files, { hostType }) =>
        hostType === 'html' || /\/(?:open-door|sign-in-screen|sync-cycle)-/.test(file)
          ? files
          : files.filter((name) => name.endsWith('.css')),
    },
    // An inlined asset would need `data:` in the policy.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: 'index.html', survei: 'survei.html', citizen: 'visit.html' },
      output: {
        // A browser has six connections: a seventh file would cost a citizen's page one more round.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'ground', test: /node_modules\/preact\/|vite\/preload-helper|\/(clean-text|looks-personal)\.ts$/ },
            { name: 'survey', test: /src\/app\/survey\/(steps|words|stuck|start-until|kiosk\/officer-frame)/ },
          ],
        },
        chunkFileNames: ({ facadeModuleId, moduleIds }) =>
          onlineModule.test(facadeModuleId ?? '') || moduleIds.some((id) => onlineModule.test(id))
            ? 'assets/online/[name]-[hash].js'
            : 'assets/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          names.some((name) => onlineStyle.test(name))
            ? 'assets/online/[name]-[hash][extname]'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: `http://127.0.0.1:${apiPort}` } },
  },
  plugins: [
    askForTheVisit(),
    VitePWA({
      strategies: 'injectManifest',
      injectRegister: false,
      registerType: 'prompt',
      includeManifestIcons: false,
      filename: 'sw.js',
      manifest,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png}', '*.webmanifest'],
        // Every file with the hash that it must have and the desks that need it.
        manifestTransforms: [(entries) => ({ manifest: precacheEntries(outputFolder, entries), warnings: [] })],
        rollupFormat: 'iife',
      },
      // The plugin names the output after the source; ours is src/sw/main.ts but must be served as /sw.js.
      integration: {
        beforeBuildServiceWorker(options) {
          outputFolder = options.outDir;
          // The plugin would add the web app manifest once more, without hash and desks.
          options.injectManifest.additionalManifestEntries = [];
          options.swSrc = join(import.meta.dirname, 'src/sw/main.ts');
        },
      },
    }),
  ],
});

/** A citizen's page asks for all parts of the survey at once: on a slow link each round costs most of a second. */
function askForTheVisit(): Plugin {
  return {
    name: 'jejak-ask-for-the-visit',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path, bundle = {} }) => {
        if (path !== '/visit.html') return [];
        const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
        const files = new Set(
          chunks.flatMap(({ facadeModuleId: id, fileName }) => (id?.endsWith('/phone/visit.tsx') ? [fileName] : [])),
        );
        // A set that grows is gone through to its end.
        for (const file of files)
          for (const next of chunks.find((one) => one.fileName === file)!.imports) files.add(next);
        return [...files]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }));
      },
    },
  };
}
