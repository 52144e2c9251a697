// A call for support that still waits is said on every page, with the way to the page from which it goes.
import { call } from "./phone_store.js";

export const sayUnsent = (root = document) => {
  const notice = root.querySelector("template[data-unsent-call]");
  if (!notice || !call() || root.querySelector("[data-late-signal]")) return;
  root.querySelector("main").prepend(notice.content.cloneNode(true));
};
