// Sends what was written without a network: by itself, only while this page is seen, and only as the one who wrote it.
import { finished, noteRefused, readWritten, removeWritten } from "./written.js";

const LONGEST_MS = 10_000; // what hangs stops no further try
const OK = 200;
const NOT_A_CLIENT = 404;
const OTHER = 409;
const REFUSED = 422;

// Who is signed in; null where nobody is. Fails where there is no network after all, or the server does not answer well.
export const signedIn = async (address) => {
  const answer = await fetch(address, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(LONGEST_MS) });
  if (answer.type === "opaqueredirect") return null;
  if (answer.status === NOT_A_CLIENT) return { owner: null };
  return answer.json();
};

const post = (address, token, owner, one, { answers }) => {
  const body = JSON.stringify({ id: one.id, owner, waited_ms: Date.now() - one.at, answers });
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  return fetch(address, { method: "POST", headers, body, redirect: "manual", signal: AbortSignal.timeout(LONGEST_MS) });
};

// It stays until the client removes it; `sentence` says why, and is empty where it cannot even be opened.
const refuse = (owner, one, sentence) => {
  noteRefused(owner, one, sentence);
  return { is: "refused" };
};

// Sends one; gives what has become of it.
const send = async (address, token, owner, unlocked, one) => {
  const said = await readWritten(owner, unlocked, one);
  if (said === null) return refuse(owner, one, "");
  const answer = await post(address, token, owner, one, said);
  if (answer.status === OK) {
    const { next } = await answer.json();
    removeWritten(owner, one.id);
    return { is: "sent", next };
  }
  if (answer.status === REFUSED) return refuse(owner, one, (await answer.json()).sentence);
  return { is: answer.status === OTHER ? "other" : "failed" };
};

// Sends all that waits, in its order, and gives what stands then: null where nothing waits.
export const sendWritten = async (address, owner, unlocked) => {
  const waiting = finished(owner).filter((one) => one.refused === undefined);
  if (!waiting.length) return null;
  if (!navigator.onLine || document.visibilityState === "hidden") return { is: "later" };
  const reader = await signedIn(address).catch(() => undefined);
  if (reader === undefined) return { is: "later" };
  if (reader === null) return { is: "sign-in" };
  if (reader.owner !== owner) return { is: "other" };
  if (!unlocked) return { is: "code" };
  let last = null;
  for (const one of waiting) {
    last = await send(address, reader.token, owner, unlocked, one).catch(() => ({ is: "failed" }));
    if (["failed", "other"].includes(last.is)) break;
  }
  return last;
};
