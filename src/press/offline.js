// The service worker. The press fills in the edition, its files, and whether they are the whole site. A small site is
// kept whole, and a new edition waits until the reader takes it, so that no page mixes two of them. Of a larger one the
// worker keeps program, styles and fonts, and every page that was read: pages come from the network first, so that a
// correction shows at once.
const EDITION = "{edition}";
const FILES = {files};
const WHOLE = {whole};
const OWN = `broadsheet ${self.registration.scope} `;
const READ = `${OWN}read`;
// Pages and their texts to take along; whoever reads more loses the oldest.
const MOST_READ = 400;
// What has the fingerprint of its text in its name never changes under that name.
const PRINTED = /[-.][0-9a-f]{16}[._]/;

const keep = async (cache, file) => {
  const known = PRINTED.test(file) && (await caches.match(file));
  if (known) return cache.put(file, known);
  // Past the browser's own cache: it may hold files of the edition before.
  const response = await fetch(new Request(file, { cache: "reload" }));
  if (!response.ok) throw new TypeError(`${file}: ${response.status}`);
  return cache.put(file, response);
};

// Reads pages again; what cannot be had stays as it was.
const renew = async (addresses) => {
  const read = await caches.open(READ);
  const again = async (address) => {
    const response = await fetch(new Request(address, { cache: "no-cache" }));
    if (response.ok) await read.put(address, response);
  };
  await Promise.allSettled(addresses.map(again));
};

const bare = (address) => address.split(/[?#]/)[0];

self.addEventListener("install", (event) => {
  const install = async () => {
    const cache = await caches.open(OWN + EDITION);
    await Promise.all(FILES.map((file) => keep(cache, file)));
    if (WHOLE) return;
    // The page that is open was read before there was a worker.
    const open = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
    const inside = open.map((client) => bare(client.url)).filter((address) => address.startsWith(self.registration.scope));
    await renew(inside);
  };
  event.waitUntil(install());
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(OWN) && name !== OWN + EDITION && (WHOLE || name !== READ);
  const forget = async () => {
    // Pages that were read name files of the edition before.
    if (!WHOLE) await renew((await (await caches.open(READ)).keys()).map((request) => request.url));
    await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  };
  event.waitUntil(forget());
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  // What a reader filters stands in the query; the page is the same one.
  const search = { ignoreSearch: request.mode === "navigate" };

  const remember = async (response) => {
    const read = await caches.open(READ);
    await read.put(bare(request.url), response);
    const keys = await read.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_READ)).map((key) => read.delete(key)));
  };

  const answer = async () => {
    const kept = await (await caches.open(OWN + EDITION)).match(request, search);
    if (kept && (WHOLE || PRINTED.test(request.url))) return kept;
    if (WHOLE) return fetch(request);
    try {
      const response = await fetch(request);
      if (response.ok) event.waitUntil(remember(response.clone()));
      return response;
    } catch (error) {
      const read = await (await caches.open(READ)).match(request, search);
      if (!read && !kept) throw error;
      return read ?? kept;
    }
  };
  event.respondWith(answer());
});
