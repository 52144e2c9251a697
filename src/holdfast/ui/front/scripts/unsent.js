// What still waits to be sent is said on every page, with the way to the page from which it goes: a call for support
// wherever one is, a check-in to the one who wrote it. A call that is young goes from any page of the client's own.
import { call } from "./phone_store.js";
import { tellTime } from "./say.js";
import { askWhetherKept, sendCall } from "./send_call.js";
import { finished } from "./written.js";

const LOOK_AGAIN_MS = 5000;

const say = (root, name) => {
  const notice = root.querySelector(`template[data-${name}]`);
  if (notice) root.querySelector("main").prepend(notice.content.cloneNode(true));
};

const sayCall = (root, name) => {
  root.querySelector("[data-call-notice]")?.remove();
  say(root, name);
};

// Sent while it goes by itself; later it is only asked whether it arrived after all.
const delivered = ({ address, askAddress }, pending) => {
  if (Date.now() < (pending.goesUntil ?? 0)) return sendCall(address, pending, null);
  return pending.isTried ? askWhetherKept(askAddress, pending) : { is: "waits" };
};

const sendFrom = (root, here) => {
  let isSending = false;
  const look = async () => {
    const pending = call();
    if (!pending || isSending || !navigator.onLine) return;
    isSending = true;
    const come = await delivered(here.dataset, pending);
    isSending = false;
    if (come.is !== "arrived") return call()?.isTried && sayCall(root, "not-known-call");
    sayCall(root, "arrived-call");
    tellTime(root, "arrived", come.at);
  };
  window.addEventListener("online", look);
  setInterval(look, LOOK_AGAIN_MS);
  look();
};

export const sayUnsent = (root = document) => {
  if (root.querySelector("[data-late-signal]")) return;
  const owner = root.querySelector("[data-keep-help]")?.dataset.owner;
  if (owner && finished(owner).length) say(root, "unsent-check-in");
  if (!call()) return;
  sayCall(root, call().isTried ? "not-known-call" : "unsent-call");
  const here = root.querySelector("template[data-arrived-call]");
  if (here && !root.documentElement.hidden) sendFrom(root, here); // hidden: it signs out
};
