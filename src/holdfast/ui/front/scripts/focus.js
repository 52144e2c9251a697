// A new question is read first: its words take the focus, wherever the press before was.
export const focusQuestion = (root = document) => {
  if (!root.querySelector("[data-errors]")) root.querySelector("[data-focus]")?.focus({ preventScroll: true });
};
