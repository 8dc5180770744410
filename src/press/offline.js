// The service worker: one edition of the site, whole, for reading without a network. The press fills in the
// edition and its files. A new edition waits until the reader takes it, so no page mixes two of them.
const EDITION = "{edition}";
const FILES = {files};
const OWN = `broadsheet ${self.registration.scope} `;

self.addEventListener("install", (event) => {
  // Past the browser's own cache: it may hold files of the edition before.
  const fresh = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(OWN + EDITION).then((cache) => cache.addAll(fresh)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(OWN) && name !== OWN + EDITION;
  const forget = async () => Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  event.waitUntil(forget());
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  const answer = async () => {
    const cache = await caches.open(OWN + EDITION);
    // What a reader filters stands in the query; the page is the same one.
    const kept = await cache.match(request, { ignoreSearch: request.mode === "navigate" });
    return kept ?? fetch(request);
  };
  event.respondWith(answer());
});
