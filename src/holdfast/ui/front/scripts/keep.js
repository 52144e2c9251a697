// Words are kept while they are typed, and once more before a form is sent: what does not get through stays in its field.
const PAUSE_MS = 1500;
const LONGEST_MS = 10000;

const written = (form) =>
  [...form.elements].filter((one) => one.matches("textarea, select, input:not([type=hidden])")).map((one) => (one.matches("[type=radio], [type=checkbox]") ? one.checked : one.value)).join("\n");

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
  let kept = written(form);
  let waiting;
  const keep = async () => {
    clearTimeout(waiting);
    const now = written(form);
    if (form.dataset.sent || now === kept) return true;
    const isKept = await arrives(form);
    if (isKept) kept = now;
    return isKept;
  };
  const leave = () => {
    if (form.dataset.sent || written(form) === kept) return;
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
  return keep;
};

const sendOnceKept = (form, keep) => {
  let isThrough = false;
  form.addEventListener("submit", async (event) => {
    if (isThrough) {
      isThrough = false;
      return;
    }
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
