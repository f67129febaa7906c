import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import * as z from 'zod/mini';
import { sendWhatWaits } from './send-what-waits.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// The content security policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true });

// The whole app is kept on the device, and every address in it is answered from there. /api is never touched.
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
const survey = [/^\/survei([/?#]|$)/, /^\/s\//];
registerRoute(new NavigationRoute(createHandlerBoundToURL('/survei.html'), { allowlist: survey }));
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/publik\//, ...survey] }),
);

// A new version waits until the person lets it take over.
self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: string };
  if (type === 'SKIP_WAITING') void self.skipWaiting();
});

// The first version serves the page that installed it at once, so that it already opens offline.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === 'jejak-outbox') (event as SyncEvent).waitUntil(sendWhatWaits());
});
