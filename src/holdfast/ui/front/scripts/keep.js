// Words are kept while they are typed, and once more before a form is sent: what does not get through stays in its field.
const PAUSE_MS = 1500;
const LONGEST_MS = 10000;

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
const arrives = (form) =>
  fetch(form.action, { method: "POST", body: fieldsOf(form), redirect: "manual", signal: AbortSignal.timeout(LONGEST_MS) }).then(
    () => true,
    () => false,
  );

const say = (form, isUnsent) => {
  const sentence = form.querySelector("[data-unsent]");
  if (sentence) sentence.hidden = !isUnsent;
};

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
    say(form, !isThere);
    isThrough = isThere;
    if (isThere) form.requestSubmit(event.submitter);
  });
};

export const keepTyped = (root = document) => {
  for (const form of root.querySelectorAll("[data-keep]")) sendOnceKept(form, keepOne(form, root));
  // A choice has nothing to be kept: it is only not sent into nowhere.
  for (const form of root.querySelectorAll("form:not([data-keep]):has([data-unsent])"))
    form.addEventListener("submit", (event) => {
      say(form, !navigator.onLine);
      if (!navigator.onLine) event.preventDefault();
    });
};
