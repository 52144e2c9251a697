// On "This phone": a code is chosen, changed, or taken away. It is never sent: these forms go nowhere.
import { changeCode, chooseCode, hasCode, takeCodeAway, unlock, whyShut } from "./phone_code.js";
import { wordsOf } from "./phone_store.js";
import { nameWritten } from "./name_written.js";
import { asTyped, canSeal } from "./seal.js";
import { sayIn, tellNextTry } from "./say.js";
import { weakness } from "./weak_code.js";

const wrongWith = ({ code, again }) => {
  const weak = weakness(code.value);
  if (weak) return [code, weak];
  return asTyped(code.value) === asTyped(again.value) ? null : [again, "differs"];
};

const mend = (part, form, [field, what]) => {
  sayIn(part, what);
  for (const one of form.querySelectorAll("input")) one.setAttribute("aria-invalid", one === field);
  field.focus();
};

export const phoneCode = (root = document) => {
  const part = root.querySelector("[data-phone-code]");
  const owner = root.querySelector("[data-keep-help]")?.dataset.owner;
  if (!part || !owner) return;
  const [choose, change, take] = ["choose", "change", "take"].map((name) => part.querySelector(`[data-${name}]`));
  const [first, anyway, unsent] = ["first", "anyway", "unsent-written"].map((name) => take.querySelector(`[data-${name}]`));

  const show = (what) => {
    sayIn(part, what);
    choose.hidden = hasCode(owner) || !canSeal();
    change.hidden = take.hidden = !hasCode(owner);
    first.hidden = false;
    anyway.hidden = unsent.hidden = true;
    for (const form of [choose, change]) {
      form.reset();
      for (const one of form.querySelectorAll("input")) one.removeAttribute("aria-invalid");
    }
  };
  const takeAway = () => {
    takeCodeAway(owner);
    show("taken");
    part.querySelector("h2").focus();
  };
  const changeIt = async () => {
    const come = await unlock(owner, change.elements.old.value);
    if (come.key) return show((await changeCode(owner, come.key, change.elements.code.value)) ? "changed" : "not-kept");
    if (come.isErased) return show("erased");
    if (come.waitsUntil) tellNextTry(part, come.waitsUntil);
    return mend(part, change, [change.elements.old, whyShut(come)]);
  };
  const chooseIt = async () => show((await chooseCode(owner, choose.elements.code.value)) ? "chosen" : "not-kept");

  const onSubmit = (form, go) =>
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (form.dataset.busy) return;
      const problem = wrongWith(form.elements);
      if (problem) return mend(part, form, problem);
      form.dataset.busy = "yes";
      await go();
      delete form.dataset.busy;
    });
  onSubmit(choose, chooseIt);
  onSubmit(change, changeIt);
  first.addEventListener("click", () => {
    const { written } = wordsOf(owner);
    if (!written.length) return takeAway();
    nameWritten(unsent, written);
    anyway.hidden = false;
    first.hidden = true;
    anyway.focus();
  });
  anyway.addEventListener("click", takeAway);
  show(canSeal() ? "" : "cannot");
};
