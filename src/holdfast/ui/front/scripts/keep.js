// Words that were typed and not sent yet are kept when the page is left or put away.
const written = (form) =>
  [...form.elements].filter((one) => one.matches("textarea, input:not([type=hidden])")).map((one) => (one.matches("[type=radio]") ? one.checked : one.value)).join("\n");

export const keepTyped = (root = document) => {
  for (const form of root.querySelectorAll("[data-keep]")) {
    let kept = written(form);
    const keep = () => {
      if (form.dataset.sent || written(form) === kept) return;
      const fields = new FormData(form);
      fields.set("keep", "yes");
      if (navigator.sendBeacon(form.action, fields)) kept = written(form);
    };
    root.addEventListener("visibilitychange", () => root.visibilityState === "hidden" && keep());
    window.addEventListener("pagehide", keep);
  }
};
