// Keeps one page and what it looks like, for when there is no network. No other page is ever kept.
const PAGES = "day-notes";
const LOOKS = "day-notes-looks";
const PAGE = "/me/without-network/";
const NEEDED = ["holdfast.css", "holdfast.js", "inter-latin-wght-normal.woff2", "literata-latin-wght-normal.woff2"];
const WAITS_MS = 3000;
const WAITS_AGAIN_MS = 15_000;

const addresses = NEEDED.map((name) => `/static/built/${name}`);

// The last page did not come in time. Then its looks are taken from here at once, and the next page is waited for
// longer: a network that is only slow still gets through.
let isLate = false;
const LATE = new Error("nothing came in time");

self.addEventListener("install", (event) => {
  // What a page sends while it is left would be lost on its way through here.
  event.addRoutes?.({ condition: { requestMethod: "POST" }, source: "network" });
  event.waitUntil(caches.open(LOOKS).then((looks) => looks.addAll(addresses)));
  self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const keptPage = async () => (await caches.open(PAGES)).match(PAGE);

const inTime = (answer, limit) => Promise.race([answer, new Promise((_, fail) => setTimeout(fail, limit, LATE))]);

// Where the page itself cannot be had, because of no network, one that hangs or no sign-in, the kept one stands in.
const page = async (request) => {
  const isHelp = new URL(request.url).pathname === PAGE;
  const coming = fetch(request);
  const kept = await keptPage().catch(() => undefined);
  try {
    const answer = await (kept ? inTime(coming, isLate ? WAITS_AGAIN_MS : WAITS_MS) : coming);
    isLate = false;
    const isThere = answer.ok && answer.type !== "opaqueredirect";
    return isThere || !isHelp ? answer : (kept ?? answer);
  } catch (error) {
    if (!kept) throw error;
    isLate = error === LATE;
    return kept;
  }
};

const look = async (request) => {
  const looks = await caches.open(LOOKS);
  const coming = fetch(request).then(async (answer) => {
    if (answer.ok) await looks.put(request, answer.clone());
    return answer;
  });
  const kept = await looks.match(request, { ignoreSearch: true });
  return kept ? inTime(coming, isLate ? 0 : WAITS_MS).catch(() => kept) : coming;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (addresses.includes(new URL(request.url).pathname)) event.respondWith(look(request));
});
