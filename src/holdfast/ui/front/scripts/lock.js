// A page left by quick exit is not shown again: not by Back, and not from the browser's memory.
import { hasLeft, keepLeft } from "./phone_store.js";

const form = () => document.querySelector("form[data-sign-out]");

// Sent even while the page goes away. Without a network nothing arrives: the next page then signs out first.
export const signOut = () => {
  const there = form();
  if (there) navigator.sendBeacon(there.action, new FormData(there));
};

export const leaveBehind = () => {
  if (form()) keepLeft(true);
  signOut();
};

export const lock = (root = document) => {
  if (!form()) return root.querySelector("[data-late-signal]") || keepLeft(false); // the kept page knows of no sign-in
  if (hasLeft()) {
    root.documentElement.hidden = true;
    keepLeft(false);
    form().submit();
  }
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    root.documentElement.hidden = true;
    window.location.reload();
  });
};
