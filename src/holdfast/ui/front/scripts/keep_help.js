// On a client's own pages: the phone keeps the help page, and asks once for what can deliver a call for support.
import { PAGE_CACHE, keepToken, keptFor } from "./phone_store.js";

const BY_ITSELF = { "Holdfast-By-Itself": "yes" }; // nothing of a person that would have to wait for a sign-in

const askForToken = async (mark) => {
  const fields = new FormData();
  fields.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  const answer = await fetch(mark.dataset.keepAddress, { method: "POST", body: fields, headers: BY_ITSELF });
  if (answer.ok) keepToken((await answer.json()).token, mark.dataset.owner);
};

const keepPage = async (address) => {
  const page = await fetch(address);
  if (page.ok && !page.redirected) await (await caches.open(PAGE_CACHE)).put(address, page);
};

export const keepHelp = async (root = document) => {
  const mark = root.querySelector("[data-keep-help]");
  if (!mark || root.documentElement.hidden || !navigator.serviceWorker || !window.caches) return; // hidden: it signs out
  try {
    await navigator.serviceWorker.register("/service-worker.js");
    if (keptFor() !== mark.dataset.owner) await askForToken(mark);
    await keepPage(mark.dataset.keepHelp);
    root.documentElement.dataset.helpIsKept = "yes";
  } catch {
    // without a network nothing new is kept; the next visit tries again
  }
};
