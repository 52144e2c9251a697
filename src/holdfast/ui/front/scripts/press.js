// An answer is sent by script, so that the page with its numbers stays where it does not get through. Pressed again
// after its reply was lost it is the same answer, and kept once.
import { sayNotSent, sayNothing, sayWhenBack } from "./not_sent.js";
import { post } from "./post.js";

const fieldsWith = (form, pressed) => {
  const fields = new FormData(form);
  if (pressed?.name) fields.set(pressed.name, pressed.value);
  return fields;
};

const isOnItsWay = (form, pressed) => {
  form.dataset.sent = "yes";
  for (const one of form.querySelectorAll(".press-unsent")) one.classList.remove("press-unsent");
  pressed?.setAttribute("aria-busy", "true");
};

const hasNotGone = (form, pressed) => {
  delete form.dataset.sent;
  pressed?.removeAttribute("aria-busy");
  if (pressed?.matches(".press")) pressed.classList.add("press-unsent");
};

const sendPressed = (form) => {
  let isRefused = false; // then the server's own page says why
  form.addEventListener("submit", async (event) => {
    if (isRefused) return;
    event.preventDefault();
    if (form.dataset.sent) return;
    const pressed = event.submitter;
    isOnItsWay(form, pressed);
    const became = await post(form, fieldsWith(form, pressed));
    if (became.is === "arrived" && became.to) return void window.location.assign(became.to);
    hasNotGone(form, pressed);
    isRefused = ["arrived", "refused"].includes(became.is);
    if (isRefused) return void form.requestSubmit(pressed);
    sayNothing(form);
    sayNotSent(form, became, pressed);
  });
};

export const sendPresses = (root = document) => {
  for (const form of root.querySelectorAll("[data-press]")) {
    sendPressed(form);
    sayWhenBack(form);
  }
};
