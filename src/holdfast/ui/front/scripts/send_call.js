// Sends a call for support that a phone keeps, or asks whether it is kept already. Its id makes it safe to send it twice.
import { call, keepCall } from "./phone_store.js";

const LONGEST_MS = 10_000;
const REACHED_WITHIN_MS = 3000;
const TOO_SOON = 429;
const GONE = [401, 403, 404, 410];

// What hangs is given up, so that the next try can begin.
const post = async (address, { token }, said, read) => {
  const stop = new AbortController();
  const longest = setTimeout(() => stop.abort(), LONGEST_MS);
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const body = JSON.stringify(said);
  try {
    return await read(await fetch(address, { method: "POST", headers, body, credentials: "omit", signal: stop.signal }));
  } finally {
    clearTimeout(longest);
  }
};

const keepStill = (pending, value) => call()?.id === pending.id && keepCall(value);

// `at` is when the server kept it, whatever the clock of this phone shows.
const became = (pending) => async (answer) => {
  if (GONE.includes(answer.status)) return { is: "gone" };
  // The server has told that it did not keep it: nothing of the first try is unknown.
  if (answer.status === TOO_SOON && !pending.isTried) keepStill(pending, pending);
  if (!answer.ok) return { is: "waits" };
  const { arrived_at: at } = await answer.json();
  if (!at) return { is: "waits" };
  keepStill(pending, null);
  return { is: "arrived", at: Date.parse(at) };
};

const tried = (address, pending, said) => post(address, pending, said, became(pending)).catch(() => ({ is: "waits" }));

// Where nothing at all is reached, nothing was tried; what only hangs may still get through.
const mayArrive = () =>
  fetch("/healthz", { cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(REACHED_WITHIN_MS) }).then(
    () => true,
    (error) => error.name === "TimeoutError",
  );

// It is marked as tried before it goes, for its reply may be lost.
export const sendCall = async (address, pending, confirmed) => {
  if (!pending.isTried && !(await mayArrive())) return { is: "waits" };
  keepStill(pending, { ...pending, isTried: true });
  return tried(address, pending, { id: pending.id, waited_ms: Date.now() - pending.at, confirmed });
};

export const askWhetherKept = (address, pending) => tried(address, pending, { id: pending.id });
