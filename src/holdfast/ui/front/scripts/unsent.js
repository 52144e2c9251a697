// What still waits to be sent is said on every page, with the way to the page from which it goes: a call for support
// wherever one is, a check-in to the one who wrote it.
import { call } from "./phone_store.js";
import { finished } from "./written.js";

const say = (root, name) => {
  const notice = root.querySelector(`template[data-${name}]`);
  if (notice) root.querySelector("main").prepend(notice.content.cloneNode(true));
};

export const sayUnsent = (root = document) => {
  if (root.querySelector("[data-late-signal]")) return;
  const owner = root.querySelector("[data-keep-help]")?.dataset.owner;
  if (owner && finished(owner).length) say(root, "unsent-check-in");
  if (call()) say(root, "unsent-call");
};
