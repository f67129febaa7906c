import * as z from 'zod/mini';
import { KeptFiles, type BuiltFile } from './kept-files.ts';
import { sendWhatWaits } from './send-what-waits.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly BuiltFile[] };

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** What a page asks for, with a port to answer on. */
type Asked = { type: 'SKIP_WAITING' } | { type: 'KEEP_DESK'; desk: string } | { type: 'MEND' };

// The content security policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true });

const kept = new KeptFiles(self.__WB_MANIFEST);
const isSurvey = (path: string) => /^\/survei(?:\/|$)/.test(path);
/** What the server writes anew for each who asks. */
const isServers = (path: string) => /^\/(?:api|publik|s)\//.test(path);

// Nothing of this version is used before all of it is here: a file that is not what was built ends the installation.
self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([kept.desks(), desksOfPages()]).then(([before, now]) => kept.keep([...before, ...now])));
});

// The first version serves the page that installed it at once, so that it already opens offline.
self.addEventListener('activate', (event) => {
  event.waitUntil(kept.tidy().then(() => self.clients.claim()));
});

// Every address of the app is answered with its page from the device. /api is never touched.
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || isServers(pathname)) return;
  if (mode === 'navigate') {
    const page = isSurvey(pathname) ? '/survei.html' : '/index.html';
    // A server that has moved on has another page than this version's.
    event.respondWith(kept.answer(page).catch(() => fetch(event.request)));
  } else if (kept.has(pathname)) {
    event.respondWith(kept.answer(pathname).catch(() => Response.error()));
  }
});

self.addEventListener('message', (event) => {
  const asked = (event.data ?? {}) as Asked;
  // A new version waits until the person lets it take over.
  if (asked.type === 'SKIP_WAITING') void self.skipWaiting();
  if (asked.type !== 'KEEP_DESK' && asked.type !== 'MEND') return;
  const work = asked.type === 'MEND' ? kept.mend() : kept.keep([asked.desk]);
  const answer = (isDone: boolean) => event.ports[0]?.postMessage(isDone);
  event.waitUntil(
    work.then(
      () => answer(true),
      () => answer(false),
    ),
  );
});

self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === 'jejak-outbox') (event as SyncEvent).waitUntil(sendWhatWaits());
});

/** The desks of the pages that are open: one of them asked for this installation. */
async function desksOfPages(): Promise<string[]> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const desks = pages.map(({ url }) => (isSurvey(new URL(url).pathname) ? 'counter' : 'core'));
  return desks.length > 0 ? desks : ['core'];
}
