// Words are kept while they are typed, and once more before a form is sent: what does not get through stays in its field.
import { sayNotSent, sayNothing, sayWhenBack } from "./not_sent.js";
import { post } from "./post.js";

const PAUSE_MS = 1500;
const LOOK_AGAIN_MS = 5000;

const fieldsIn = (form) => [...form.elements].filter((one) => one.matches("textarea, select, input:not([type=hidden])"));

const isPressed = (one) => one.matches("[type=radio], [type=checkbox]");

const written = (form) =>
  fieldsIn(form)
    .map((one) => (isPressed(one) ? one.checked : one.value))
    .join("\n");

// As the server sent it: whoever is faster than this script has typed already.
const sent = (one) => {
  if (isPressed(one)) return one.defaultChecked;
  if (!one.matches("select")) return one.defaultValue;
  return ([...one.options].find((option) => option.defaultSelected) ?? one.options[0])?.value;
};

const fieldsOf = (form) => {
  const fields = new FormData(form);
  fields.set("keep", "yes");
  return fields;
};

// Whether anything answered at all: a sign-in that has ended is told of when the form is sent.
const arrives = async (form) => !["offline", "away"].includes((await post(form, fieldsOf(form))).is);

const keepOne = (form, root) => {
  let kept = fieldsIn(form).map(sent).join("\n");
  let waiting;
  const isKept = () => Boolean(form.dataset.sent) || written(form) === kept;
  const keep = async () => {
    clearTimeout(waiting);
    if (isKept()) return true;
    const now = written(form);
    const hasArrived = await arrives(form);
    if (hasArrived) kept = now;
    else waiting = setTimeout(keep, LOOK_AGAIN_MS);
    return hasArrived;
  };
  const leave = () => {
    if (isKept()) return;
    if (navigator.sendBeacon(form.action, fieldsOf(form)) && navigator.onLine) kept = written(form);
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE_MS);
  });
  form.addEventListener("change", keep);
  window.addEventListener("online", keep);
  root.addEventListener("visibilitychange", () => root.visibilityState === "hidden" && leave());
  window.addEventListener("pagehide", leave);
  if (!isKept()) waiting = setTimeout(keep, PAUSE_MS);
  return { keep, isKept };
};

// A form that is being sent ignores a second sending, so one that waits for nothing is not stopped.
const sendOnceKept = (form, { keep, isKept }) => {
  let isThrough = false;
  form.addEventListener("submit", async (event) => {
    if (isThrough) {
      isThrough = false;
      return;
    }
    if (navigator.onLine && isKept()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.keeping) return;
    form.dataset.keeping = "yes";
    const isThere = navigator.onLine && (await keep());
    delete form.dataset.keeping;
    isThrough = isThere;
    if (!isThere) return sayNotSent(form, { is: navigator.onLine ? "away" : "offline" });
    sayNothing(form);
    form.requestSubmit(event.submitter);
  });
};

export const keepTyped = (root = document) => {
  for (const form of root.querySelectorAll("[data-keep]")) {
    const kept = keepOne(form, root);
    if (form.matches("[data-press]")) continue;
    sendOnceKept(form, kept);
    sayWhenBack(form);
  }
};
