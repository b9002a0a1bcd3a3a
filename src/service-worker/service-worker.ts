import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

/** Every file of the page with what tells its versions apart, put here by the build. */
declare const FILES: PrecacheEntry[];

// All of the page is there from the first visit on, and stays one version until somebody asks for the next.
precacheAndRoute(FILES);
cleanupOutdatedCaches();
clientsClaim();

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
