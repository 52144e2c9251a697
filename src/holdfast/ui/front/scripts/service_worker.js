// Keeps one page and what it looks like, for when there is no network. No other page is ever kept.
const PAGES = "day-notes";
const LOOKS = "day-notes-looks";
const PAGE = "/me/without-network/";
const NEEDED = ["holdfast.css", "holdfast.js", "inter-latin-wght-normal.woff2", "literata-latin-wght-normal.woff2"];

const addresses = NEEDED.map((name) => `/static/built/${name}`);

self.addEventListener("install", (event) => {
  // What a page sends while it is left would be lost on its way through here.
  event.addRoutes?.({ condition: { requestMethod: "POST" }, source: "network" });
  event.waitUntil(caches.open(LOOKS).then((looks) => looks.addAll(addresses)));
  self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const keptPage = async () => (await caches.open(PAGES)).match(PAGE);

// Where the page itself cannot be had, because of no network or no sign-in, the kept one stands in.
const page = async (request) => {
  const isHelp = new URL(request.url).pathname === PAGE;
  try {
    const answer = await fetch(request);
    const isThere = answer.ok && answer.type !== "opaqueredirect";
    return isThere || !isHelp ? answer : ((await keptPage()) ?? answer);
  } catch (error) {
    const kept = await keptPage();
    if (!kept) throw error;
    return kept;
  }
};

const look = async (request) => {
  const looks = await caches.open(LOOKS);
  try {
    const answer = await fetch(request);
    if (answer.ok) await looks.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await looks.match(request, { ignoreSearch: true });
    if (!kept) throw error;
    return kept;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (addresses.includes(new URL(request.url).pathname)) event.respondWith(look(request));
});
