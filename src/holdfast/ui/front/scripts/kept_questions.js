// The questions of a check-in, one after the other; each answer is kept, sealed, before the next one is shown.
const PAUSE_MS = 1500;

export const askQuestions = (form, keep) => {
  const steps = [...form.querySelectorAll("[data-question]")];
  const notKept = form.querySelector("[data-not-kept]");
  const keyOf = (step) => step.dataset.question;
  const words = (step) => step.querySelector("textarea");
  let said = { answers: {}, typed: {} };
  let here = 0;
  let pause = null;

  const show = (place) => {
    here = place;
    steps.forEach((step, at) => (step.hidden = at !== place));
    for (const button of steps[place].querySelectorAll(".press")) {
      const isChosen = said.answers[keyOf(steps[place])] === button.value;
      button.classList.toggle("press-chosen", isChosen);
      button.setAttribute("aria-pressed", isChosen);
    }
    steps[place].querySelector("[data-focus]").focus();
  };
  const keepAll = async (isDone) => {
    clearTimeout(pause);
    pause = null;
    notKept.hidden = await keep(said, isDone);
    return notKept.hidden;
  };
  const answered = (step, answer) => {
    const { [keyOf(step)]: _typed, ...typed } = said.typed;
    return { answers: { ...said.answers, [keyOf(step)]: answer }, typed };
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.dataset.busy) return;
    const step = steps[here];
    const isLast = here === steps.length - 1;
    form.dataset.busy = "yes";
    said = answered(step, words(step) ? words(step).value : event.submitter.value);
    const isKept = await keepAll(isLast);
    delete form.dataset.busy;
    if (isKept && !isLast) show(here + 1);
  });
  form.addEventListener("input", (event) => {
    const key = keyOf(event.target.closest("[data-question]"));
    said = { ...said, typed: { ...said.typed, [key]: event.target.value } };
    clearTimeout(pause);
    pause = setTimeout(keepAll, PAUSE_MS, false);
  });
  for (const back of form.querySelectorAll("[data-back]")) back.addEventListener("click", () => show(here - 1));

  // With what was said before, at the first question that waits for an answer.
  const open = (before) => {
    said = before ?? { answers: {}, typed: {} };
    for (const step of steps) if (words(step)) words(step).value = said.typed[keyOf(step)] ?? said.answers[keyOf(step)] ?? "";
    form.hidden = false;
    notKept.hidden = true;
    const waiting = steps.findIndex((step) => !(keyOf(step) in said.answers));
    show(waiting < 0 ? steps.length - 1 : waiting);
  };
  const keepNow = () => pause && keepAll(false);
  // Nothing of what was said stays in the page.
  const close = () => {
    clearTimeout(pause);
    pause = null;
    said = { answers: {}, typed: {} };
    form.reset();
    form.hidden = true;
  };
  return { open, close, keepNow };
};
