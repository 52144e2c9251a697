// The board is looked at again by itself. What stands open stays open, the page says when it last
// looked, and it says so where it could not.
export const keepBoard = (root = document) => {
  if (!root.querySelector("[data-board]")) return;
  const isBoard = (event) => event.detail?.elt?.matches?.("[data-board]");
  const trouble = (isThere) => {
    const notice = root.querySelector("[data-board-trouble]");
    if (notice) notice.hidden = !isThere;
  };
  let open = [];
  root.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target?.id !== "board") return;
    open = [...root.querySelectorAll("#board [data-keep-open][open]")].map((kept) => kept.id);
  });
  root.addEventListener("htmx:afterSwap", () => {
    for (const id of open) root.getElementById(id)?.setAttribute("open", "");
  });
  root.addEventListener("htmx:afterRequest", (event) => {
    const at = event.detail.xhr?.getResponseHeader("Holdfast-Looked-At");
    if (!at && !isBoard(event)) return; // some other request of the page
    trouble(!at);
    if (at) for (const time of root.querySelectorAll("[data-looked-at]")) time.textContent = at;
  });
};
