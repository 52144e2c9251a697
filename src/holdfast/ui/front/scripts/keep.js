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

// What became of it where it may not be sent on: nothing answered, or nobody is signed in who could be told of it there.
// A form that cannot ask who is signed in is sent on in any case; the next page says what has become of it.
const NOWHERE = ["offline", "away"];
const NOBODY = ["shut", "other"];
const stays = (form, { is }) => NOWHERE.includes(is) || (NOBODY.includes(is) && Boolean(form.dataset.signedIn));

const keepOne = (form, root) => {
  let kept = fieldsIn(form).map(sent).join("\n");
  let waiting;
  const isKept = () => Boolean(form.dataset.sent) || written(form) === kept;
  // Keeps what is there and gives null; where that did not go, what became of it.
  const keep = async () => {
    clearTimeout(waiting);
    if (isKept()) return null;
    const now = written(form);
    const became = await post(form, fieldsOf(form));
    if (!stays(form, became)) {
      kept = now;
      return null;
    }
    if (NOWHERE.includes(became.is)) waiting = setTimeout(keep, LOOK_AGAIN_MS);
    return became;
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
    const unkept = navigator.onLine ? await keep() : { is: "offline" };
    delete form.dataset.keeping;
    if (unkept) return sayNotSent(form, unkept);
    isThrough = true;
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
