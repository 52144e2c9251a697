// A page left by quick exit is not shown again: not by Back, and not from the browser's memory.
import { hasLeft, keepLeft } from "./phone_store.js";

const form = () => document.querySelector("form[data-sign-out]");
const kept = () => document.querySelector("[data-leave]"); // the help page, which knows of no sign-in
const isAtTheDoor = () => document.querySelector("form[data-sign-in]"); // which is shown to nobody who is signed in

// Sent even while the page goes away. Without a network nothing arrives: the next page then signs out first.
export const signOut = () => {
  if (form()) navigator.sendBeacon(form().action, new FormData(form()));
  else if (kept()) navigator.sendBeacon(kept().dataset.leave);
};

export const leaveBehind = () => {
  if (form() || kept()) keepLeft(true);
  signOut();
};

export const lock = (root = document) => {
  if (isAtTheDoor()) keepLeft(false);
  if (!form()) return;
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
