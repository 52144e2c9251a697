// How long "I have it" still holds: shown each minute, spoken only at three minutes and at the end.
const SPOKEN = [3, 0];

export const countDown = (root = document) => {
  for (const claim of root.querySelectorAll("[data-until]")) {
    const left = claim.querySelector("[role=timer]");
    const until = Date.parse(claim.dataset.until);
    const show = () => {
      const minutes = Math.max(0, Math.ceil((until - Date.now()) / 60000));
      if (left.dataset.minutes === String(minutes)) return;
      left.dataset.minutes = minutes;
      left.setAttribute("aria-live", SPOKEN.includes(minutes) ? "polite" : "off");
      left.textContent = `${claim.dataset.left}: ${minutes}`;
      left.hidden = false;
    };
    show();
    window.setInterval(show, 1000);
  }
};

// What can be undone only for a moment goes when the moment is over.
export const goInTime = (root = document) => {
  for (const button of root.querySelectorAll("[data-gone-at]")) {
    const wait = Date.parse(button.dataset.goneAt) - Date.now();
    window.setTimeout(() => button.closest("form").remove(), Math.max(0, wait));
  }
};
