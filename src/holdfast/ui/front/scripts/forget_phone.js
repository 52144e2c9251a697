// Erases all that this phone keeps, whoever's it is. What was not sent is named first, and takes a second press.
import { signOut } from "./lock.js";
import { nameWritten } from "./name_written.js";
import { call, eraseAll, keepLeft, token, writtenByAnybody } from "./phone_store.js";

const LONGEST_MS = 5000; // what hangs keeps nothing from being erased

// Ends the token and the sign-in, and takes away the cookies by which this browser is known.
const endAt = async (address) => {
  if (!token()) return false;
  const headers = { Authorization: `Bearer ${token()}` };
  return fetch(address, { method: "POST", headers, redirect: "manual", signal: AbortSignal.timeout(LONGEST_MS) }).then(
    (answer) => answer.ok,
    () => false,
  );
};

const forget = async (address) => {
  const hasEnded = await endAt(address);
  if (!hasEnded) signOut();
  await eraseAll();
  if (!hasEnded) keepLeft(true); // the next page with a network signs out before it shows anything
  window.location.replace("about:blank");
};

export const forgetPhone = (root = document) => {
  const part = root.querySelector("[data-forget]");
  if (!part) return;
  const [first, anyway, keep] = ["forget-it", "forget-anyway", "keep-it"].map((name) => part.querySelector(`[data-${name}]`));
  const [unsent, notKnown, written] = ["unsent", "not-known", "unsent-written"].map((name) => part.querySelector(`[data-${name}]`));
  const offer = (isSecond) => {
    unsent.hidden = !isSecond || !call() || Boolean(call().isTried);
    notKnown.hidden = !isSecond || !call()?.isTried;
    nameWritten(written, isSecond ? writtenByAnybody() : []);
    anyway.hidden = keep.hidden = !isSecond;
    first.hidden = isSecond;
    (isSecond ? anyway : first).focus();
  };
  first.addEventListener("click", () => {
    if (!call() && !writtenByAnybody().length) return forget(part.dataset.address);
    offer(true);
  });
  keep.addEventListener("click", () => offer(false));
  anyway.addEventListener("click", () => forget(part.dataset.address));
};
