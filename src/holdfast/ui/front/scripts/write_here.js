// On the page that opens without a network: a check-in behind the code of this phone, and what of it waits.
import { sinceTouched } from "./idle.js";
import { askQuestions } from "./kept_questions.js";
import { newId } from "./new_id.js";
import { hasCode, unlock, whyShut } from "./phone_code.js";
import { keptFor } from "./phone_store.js";
import { dayAndClock, sayIn, tellNextTry } from "./say.js";
import { canSeal } from "./seal.js";
import { sendWritten } from "./send_written.js";
import { begun, finished, keepWritten, readWritten, removeWritten } from "./written.js";

const LOOK_AGAIN_MS = 1000; // twice as long each time
const LOOK_AT_LEAST_MS = 30_000;
const AWAY_MS = 5 * 60_000;
const LOOK_WHETHER_AWAY_MS = 5000;

export const writeHere = (root = document) => {
  const part = root.querySelector("[data-write-here]");
  const owner = keptFor();
  if (!part || !owner || !canSeal() || !hasCode(owner)) return;
  const [noCode, list, line, form] = ["no-code", "waiting", "waiting-line", "unlock"].map((name) => part.querySelector(`[data-${name}]`));
  const [questions, another, next] = ["questions", "another", "next"].map((name) => part.querySelector(`[data-${name}]`));
  const status = part.querySelector("[role=status]");
  let unlocked = null;
  let isAway = false; // what is written is closed again; what is finished may still be sent
  let isErased = false; // there was a code, and what it sealed
  let one = null; // the check-in that is being written
  let isLooking = false;
  let again;
  let pause;
  let leftAt = Infinity;

  const lineOf = (waiting) => {
    const item = line.content.cloneNode(true);
    item.querySelector("[data-at]").textContent = dayAndClock(waiting.at);
    item.querySelector("[data-was-refused]").hidden = waiting.refused === undefined;
    item.querySelector("[data-sentence]").textContent = waiting.refused ?? "";
    item.querySelector("[data-unreadable]").hidden = waiting.refused !== "";
    item.querySelector("[data-remove]").addEventListener("click", () => {
      removeWritten(owner, waiting.id);
      show();
    });
    return item;
  };
  const show = () => {
    list.replaceChildren(...finished(owner).map(lineOf));
    noCode.hidden = hasCode(owner) || isErased;
    form.hidden = Boolean(one) || (Boolean(unlocked) && !isAway) || !hasCode(owner);
    another.hidden = Boolean(one) || !unlocked || isAway;
  };
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    const come = await sendWritten(part.dataset.address, owner, unlocked);
    isLooking = false;
    clearTimeout(again);
    again = setTimeout(look, pause);
    pause = Math.min(2 * pause, LOOK_AT_LEAST_MS);
    show();
    if (!come) return;
    sayIn(status, come.is);
    if (come.next) next.href = come.next;
  };

  const lookNow = () => {
    pause = LOOK_AGAIN_MS;
    look();
  };

  const write = async () => {
    const before = begun(owner);
    one = before ?? { id: newId(), at: Date.now(), isDone: false };
    const said = before ? await readWritten(owner, unlocked, before) : null;
    sayIn(status, "");
    show();
    ask.open(said);
  };
  const close = () => {
    one = null;
    ask.close();
    show();
  };
  const keep = async (said, isDone) => {
    const now = { id: one.id, at: Date.now(), isDone };
    const isKept = await keepWritten(owner, unlocked, now, said);
    if (isKept && isDone) {
      close();
      sayIn(status, "later");
      part.querySelector("h2").focus();
      lookNow();
    }
    return isKept;
  };
  const ask = askQuestions(questions, keep);
  const goAway = () => {
    isAway = true;
    close();
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    const come = await unlock(owner, form.elements.code.value);
    form.reset();
    delete form.dataset.busy;
    if (!come.key) {
      if (come.waitsUntil) tellNextTry(part, come.waitsUntil);
      isErased = Boolean(come.isErased);
      show();
      sayIn(status, isErased ? "erased" : "");
      return sayIn(form, whyShut(come));
    }
    sayIn(form, "");
    unlocked = come;
    isAway = false;
    // Where one waits, the code may have been typed to send it.
    if (begun(owner) || !finished(owner).length) await write();
    else show();
    lookNow();
  });
  another.addEventListener("click", write);
  window.addEventListener("pagehide", () => {
    unlocked = null;
    goAway();
  });
  for (const name of ["online", "offline", "pageshow"]) window.addEventListener(name, lookNow);
  root.addEventListener("visibilitychange", () => {
    if (root.visibilityState === "hidden") {
      leftAt = Date.now();
      ask.keepNow();
    } else if (Date.now() - leftAt > AWAY_MS) goAway();
    lookNow();
  });
  // Also while it is seen: it may lie open beside whoever fell asleep.
  const untouched = sinceTouched(root);
  setInterval(() => unlocked && !isAway && untouched() > AWAY_MS && goAway(), LOOK_WHETHER_AWAY_MS);
  show();
  lookNow();
};
