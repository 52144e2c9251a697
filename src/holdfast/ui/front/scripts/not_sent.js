// Says in a form that it was not sent, at once and where it is seen; and when it can be pressed again.
import { sayIn } from "./say.js";

const LOOK_AGAIN_MS = 5000;
const CANNOT_BE_REACHED = ["offline", "away"];

const partOf = (form) => form.querySelector("[data-unsent]");
const isReached = () => fetch("/healthz", { cache: "no-store", credentials: "omit" }).then(({ ok }) => ok, () => false);

// What rings has its help beside it at once; which answers do so the server has marked.
const helpAtOnce = (form, pressed, is) => {
  const help = form.querySelector("[data-rings-help]");
  if (!help || !pressed?.matches("[data-rings]")) return;
  sayIn(help, ["away", "trouble"].includes(is) ? "perhaps" : "nobody");
  help.hidden = false;
};

export const sayNotSent = (form, { is, to }, pressed) => {
  const part = partOf(form);
  if (!part) return;
  const way = part.querySelector(`[data-says=${is}] a`);
  if (way && to) way.href = to;
  form.dataset.unsentFor = is;
  sayIn(part, is);
  helpAtOnce(form, pressed, is);
  part.hidden = false;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: "start" });
};

export const sayNothing = (form) => {
  const part = partOf(form);
  if (part) part.hidden = true;
  delete form.dataset.unsentFor;
};

// Looks until something answers again, and says so; nothing is sent by itself.
export const sayWhenBack = (form, whenBack = () => {}) => {
  const look = async () => {
    if (!CANNOT_BE_REACHED.includes(form.dataset.unsentFor) || !navigator.onLine || !(await isReached())) return;
    if (!CANNOT_BE_REACHED.includes(form.dataset.unsentFor)) return; // it was sent meanwhile
    form.dataset.unsentFor = "back";
    sayIn(partOf(form), "back");
    whenBack();
  };
  window.addEventListener("online", look);
  setInterval(look, LOOK_AGAIN_MS);
};
