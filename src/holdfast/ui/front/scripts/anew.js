// The same page, asked for once more; what it was sent with is not sent again.
export const askAnew = () => window.location.replace(window.location.pathname + window.location.search);

const LATER_MS = 3000; // so that a clock a little ahead does not ask too early

// What stands on the page is so until then: who has it, or who is told next.
export const askInTime = (root = document) => {
  for (const one of root.querySelectorAll("[data-anew-at]")) {
    const wait = Date.parse(one.dataset.anewAt) - Date.now();
    if (wait > 0) window.setTimeout(askAnew, wait + LATER_MS);
  }
};
