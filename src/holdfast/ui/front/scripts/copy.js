// A button that copies what stands beside it. Where a browser cannot, there is no button: the text is there to be chosen.
export const copyWhatStands = (root = document) => {
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(root.getElementById(button.dataset.copy).textContent);
      button.textContent = button.dataset.copied;
    });
  }
};
