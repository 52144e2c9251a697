// Brings the stage one is in into view where the row scrolls.
export const showStage = (root = document) => {
  const here = root.querySelector(".stages [aria-current]");
  const row = here?.closest(".stages");
  if (row) row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
};
