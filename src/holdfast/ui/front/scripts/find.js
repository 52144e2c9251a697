// "/" goes to "Find a client" from anywhere but a place where one writes; Escape leaves it.
const writing = (element) => element.closest("input, textarea, select, [contenteditable]");

const open = (event, field) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (writing(event.target)) return;
  event.preventDefault();
  field.focus();
  field.select();
};

const close = (event, field, found) => {
  if (event.key !== "Escape") return;
  found?.replaceChildren();
  field.value = "";
  field.blur();
};

export const findWithSlash = (root = document) => {
  const field = root.querySelector("[data-find]");
  if (!field) return;
  const found = root.querySelector("[data-found]");
  root.addEventListener("keydown", (event) => open(event, field));
  field.form.addEventListener("keydown", (event) => close(event, field, found));
};
