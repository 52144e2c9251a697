// What a client's phone keeps: a token that can deliver a call for support and nothing else, the call itself,
// and for whoever chose a code what they wrote, sealed under it.
const TOKEN = "day-notes.token";
const OWNER = "day-notes.owner";
const CALL = "day-notes.call";
const LEFT = "day-notes.left";
const WORDS = "day-notes.words";
export const PAGE_CACHE = "day-notes";

const read = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // a browser that keeps nothing
  }
};
const write = (name, value) => {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    return true;
  } catch {
    return false; // as above: the page then says "not sent: call"
  }
};

export const token = () => read(TOKEN);
export const keptFor = () => read(OWNER);
export const keepToken = (value, owner) => {
  write(TOKEN, value);
  write(OWNER, owner);
};
export const call = () => JSON.parse(read(CALL) ?? "null");
export const keepCall = (value) => write(CALL, value === null ? null : JSON.stringify(value));
export const hasLeft = () => read(LEFT) !== null;
export const keepLeft = (is) => write(LEFT, is ? "yes" : null);

// By whom it belongs to: {salt, rounds, proof, wrong, waitsUntil, written}. Several people may use one phone.
const everybodysWords = () => JSON.parse(read(WORDS) ?? "{}");
export const wordsOf = (owner) => everybodysWords()[owner] ?? null;
export const keepWords = (owner, words) => {
  const { [owner]: _before, ...others } = everybodysWords();
  const all = words === null ? others : { ...others, [owner]: words };
  return write(WORDS, Object.keys(all).length ? JSON.stringify(all) : null);
};
export const writtenByAnybody = () => Object.values(everybodysWords()).flatMap((words) => words.written);

export const eraseAll = async () => {
  for (const name of [TOKEN, OWNER, CALL, LEFT, WORDS]) write(name, null);
  if (window.caches) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((one) => one.unregister()));
};
