// A page that nobody touches for as long as a sign-in may rest goes out of sight, and asks whether it still holds:
// it comes back where another page was at work meanwhile. Words of kept forms were sealed long before.
import { askAnew } from "./anew.js";

const LATER_MS = 5000; // so that the server, which counts from the last page, is through first
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "input"];

// For how long nobody has touched the page, in milliseconds.
export const sinceTouched = (root) => {
  let touched = Date.now();
  for (const touch of TOUCHES) root.addEventListener(touch, () => (touched = Date.now()), { passive: true });
  return () => Date.now() - touched;
};

const askAgain = () => {
  document.documentElement.hidden = true;
  askAnew();
};

export const hideWhenIdle = (root = document) => {
  const limit = Number(root.body.dataset.idle) * 1000;
  if (!limit) return;
  const untouched = sinceTouched(root);
  const look = () => untouched() > limit + LATER_MS && askAgain();
  setInterval(look, LATER_MS);
  root.addEventListener("visibilitychange", look);
};
