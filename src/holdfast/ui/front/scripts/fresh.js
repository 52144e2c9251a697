// What a browser puts back by itself was never said here: only what the page itself marked stands.
const cameBack = () => performance.getEntriesByType("navigation")[0]?.type === "back_forward";

export const stayFresh = (root = document) => {
  const forms = root.querySelectorAll("[data-fresh]");
  if (!forms.length) return;
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
    else if (cameBack()) for (const form of forms) form.reset();
  });
};
