// A call for support that may have to wait for a network, on the page that asks about it once it has waited for long.
import { newId } from "./new_id.js";
import { call, keepCall, token } from "./phone_store.js";
import { sayIn, tellTime } from "./say.js";
import { askWhetherKept, sendCall } from "./send_call.js";

const LOOK_AGAIN_MS = 2000;
const MINUTE_MS = 60000;
const REACHED_WITHIN_MS = 10_000;
const WITHOUT_PRESS = ["waiting", "not-known", "sending", "asks", "asks-not-known", "none", "none-not-known"];

const reaching = () => ({ cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(REACHED_WITHIN_MS) });
const isReached = () => fetch("/healthz", reaching()).then((answer) => answer.ok, () => false);

// Where this page stands in for the one that asks for support, the button is what was looked for.
const standsFirst = (root, part) => {
  if (window.location.pathname !== part.dataset.insteadOf) return false;
  root.querySelector("main h1").after(part);
  part.querySelector("h2").classList.add("visually-hidden"); // the button says it, and the first number needs the room
  return true;
};

export const lateSignal = (root = document) => {
  const part = root.querySelector("[data-late-signal]");
  if (!part) return;
  const asksAfter = Number(part.dataset.asksAfter) * MINUTE_MS;
  const goesAfter = Number(part.dataset.goesAfter) * MINUTE_MS;
  const [press, still, noMore] = ["press", "still", "no-more"].map((name) => part.querySelector(`[data-${name}]`));
  const toldOf = part.querySelector("[data-told-of]");
  let askedAt = null;
  let isSending = false;

  const say = (what, { pressed, arrived } = {}) => {
    sayIn(part, what);
    if (pressed) tellTime(part, "pressed", pressed);
    if (arrived) tellTime(part, "arrived", arrived);
    press.hidden = WITHOUT_PRESS.includes(what);
    still.hidden = noMore.hidden = !what.startsWith("asks");
    toldOf.hidden = what !== "sent";
  };
  const wait = () => call() && say(call().isTried ? "not-known" : "waiting", { pressed: call().at });
  const arrived = (pending, { at }) => {
    askedAt = null;
    say("sent", { pressed: pending.at, arrived: at });
  };

  const send = async (pending, confirmed) => {
    if (isSending) return;
    isSending = true;
    if (!pending.isTried) say("sending", { pressed: pending.at });
    const come = await sendCall(part.dataset.address, pending, confirmed);
    isSending = false;
    if (come.is === "arrived") return arrived(pending, come);
    if (come.is === "gone") {
      keepCall(null);
      return say(pending.isTried ? "none-not-known" : "none");
    }
    askedAt = null;
    return wait();
  };

  const ask = async (pending) => {
    isSending = true;
    const come = pending.isTried ? await askWhetherKept(part.dataset.askAddress, pending) : { is: "waits" };
    const isThere = come.is !== "arrived" && (await isReached());
    isSending = false;
    if (come.is === "arrived") return arrived(pending, come);
    if (!isThere) return wait();
    askedAt = Date.now();
    return say(pending.isTried ? "asks-not-known" : "asks", { pressed: pending.at });
  };
  const look = async () => {
    const pending = call();
    if (!pending || isSending) return;
    if (!navigator.onLine) {
      askedAt = null;
      wait();
    } else if (askedAt !== null) {
      if (Date.now() - askedAt >= goesAfter) await send(pending, false);
    } else if (Date.now() - pending.at < asksAfter) await send(pending, null);
    else await ask(pending);
  };

  press.addEventListener("click", () => {
    if (!token()) return say("none");
    // A press while one still waits is the same story.
    if (!call()) keepCall({ id: newId(), at: Date.now(), goesUntil: Date.now() + asksAfter, token: token() });
    wait();
    look();
  });
  still.addEventListener("click", () => send(call(), true));
  noMore.addEventListener("click", () => {
    say(call()?.isTried ? "withdrawn-not-known" : "withdrawn");
    keepCall(null);
    askedAt = null;
  });
  const isFirst = standsFirst(root, part);
  if (!token() && !call()) say("none");
  else if (isFirst) say("nothing-sent");
  for (const name of ["online", "offline", "pageshow"]) window.addEventListener(name, look);
  root.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_AGAIN_MS);
  look();
};
