// The summary of what to mend takes the focus, so that it is read first.
export const focusErrors = (root = document) => {
  root.querySelector("[data-errors]")?.focus();
};
