// A point of a picture says its value where the eye is; without this the table below says the same.
const show = (point) => {
  const drawing = point.closest("[data-drawing]");
  const line = drawing?.closest("figure").querySelector("[data-reading]");
  if (line) line.textContent = point.getAttribute("aria-label");
};

export const readPictures = (root = document) => {
  for (const kind of ["pointerover", "focusin", "click"]) {
    root.addEventListener(kind, (event) => {
      const point = event.target.closest?.("[data-point]");
      if (point) show(point);
    });
  }
};
