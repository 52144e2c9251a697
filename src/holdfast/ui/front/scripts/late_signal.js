// A call for support that may have to wait for a network. It goes only while this page is open.
import { newId } from "./new_id.js";
import { call, keepCall, token } from "./phone_store.js";
import { sayIn, tellTime } from "./say.js";

const LOOK_AGAIN_MS = 2000;
const MINUTE_MS = 60000;
const GONE = [401, 403, 404, 410];

export const lateSignal = (root = document) => {
  const part = root.querySelector("[data-late-signal]");
  if (!part) return;
  const asksAfter = Number(part.dataset.asksAfter) * MINUTE_MS;
  const goesAfter = Number(part.dataset.goesAfter) * MINUTE_MS;
  const [press, still, noMore] = ["press", "still", "no-more"].map((name) => part.querySelector(`[data-${name}]`));
  let askedAt = null;
  let isSending = false;

  const say = (what, { pressed, arrived } = {}) => {
    sayIn(part, what);
    if (pressed) tellTime(part, "pressed", pressed);
    if (arrived) tellTime(part, "arrived", arrived);
    press.hidden = ["waiting", "sending", "asks", "none"].includes(what);
    still.hidden = noMore.hidden = what !== "asks";
  };
  const wait = (pending) => say("waiting", { pressed: pending.at });

  const send = async (pending, confirmed) => {
    if (isSending) return;
    isSending = true;
    try {
      const body = JSON.stringify({ id: pending.id, waited_ms: Date.now() - pending.at, confirmed });
      const headers = { Authorization: `Bearer ${pending.token}`, "Content-Type": "application/json" };
      const answer = await fetch(part.dataset.address, { method: "POST", headers, body, credentials: "omit" });
      if (answer.ok) {
        keepCall(null);
        askedAt = null;
        say("sent", { pressed: pending.at, arrived: Date.now() });
      } else if (GONE.includes(answer.status)) {
        keepCall(null);
        say("none");
      } else wait(pending);
    } catch {
      askedAt = null;
      wait(pending);
    } finally {
      isSending = false;
    }
  };
  const isReached = () => fetch("/healthz", { cache: "no-store", credentials: "omit" }).then((answer) => answer.ok, () => false);

  const ask = async (pending) => {
    if (!(await isReached())) return wait(pending);
    askedAt = Date.now();
    say("asks", { pressed: pending.at });
  };
  const look = async () => {
    const pending = call();
    if (!pending || isSending) return;
    if (!navigator.onLine) {
      askedAt = null;
      wait(pending);
    } else if (askedAt !== null) {
      if (Date.now() - askedAt >= goesAfter) await send(pending, false);
    } else if (Date.now() - pending.at < asksAfter) await send(pending, null);
    else await ask(pending);
  };

  press.addEventListener("click", () => {
    if (!token()) return say("none");
    // A press while one still waits is the same story.
    const pending = call() ?? { id: newId(), at: Date.now(), token: token() };
    keepCall(pending);
    wait(pending);
    look();
  });
  still.addEventListener("click", () => send(call(), true));
  noMore.addEventListener("click", () => {
    keepCall(null);
    askedAt = null;
    say("withdrawn");
  });
  if (!token() && !call()) say("none");
  for (const name of ["online", "offline", "pageshow"]) window.addEventListener(name, look);
  root.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_AGAIN_MS);
  look();
};
