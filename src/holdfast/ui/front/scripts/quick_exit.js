// Leaves at once by the link or by Escape three times; the page is gone from sight before the next one comes,
// the sign-in ends, and Back shows nothing of it.
import { leaveBehind } from "./lock.js";

const WITHIN_MS = 1500;
const PRESSES = 3;

const leave = (link) => {
  document.documentElement.hidden = true;
  leaveBehind();
  window.location.replace(link.href);
};

export const quickExit = (root = document) => {
  const link = root.querySelector("[data-quick-exit]");
  if (!link) return;
  let presses = [];
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(link);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MS);
    if (presses.length >= PRESSES) leave(link);
  });
};
