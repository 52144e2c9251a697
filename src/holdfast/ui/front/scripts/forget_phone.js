// Erases all that this phone keeps. What was not sent is named first, and takes a second press.
import { call, eraseAll, token } from "./phone_store.js";
import { signOut } from "./lock.js";

const forget = async (address) => {
  const headers = { Authorization: `Bearer ${token()}` };
  // Cookies go along, so that the answer can take back the one that names a practice.
  if (token()) await fetch(address, { method: "POST", headers }).catch(() => {});
  signOut();
  await eraseAll();
  window.location.replace("about:blank");
};

export const forgetPhone = (root = document) => {
  const part = root.querySelector("[data-forget]");
  if (!part) return;
  const [first, anyway, unsent] = ["forget-it", "forget-anyway", "unsent"].map((name) => part.querySelector(`[data-${name}]`));
  first.addEventListener("click", () => {
    if (!call()) return forget(part.dataset.address);
    unsent.hidden = anyway.hidden = false;
    first.hidden = true;
    anyway.focus();
  });
  anyway.addEventListener("click", () => forget(part.dataset.address));
};
