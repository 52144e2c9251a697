// Of the sentences that a part of a page holds, the one that is so now. A page's words stand in its template.
export const sayIn = (part, what) => {
  for (const one of part.querySelectorAll("[data-says]")) one.hidden = one.dataset.says !== what;
};

export const tellTime = (part, name, at) => {
  for (const one of part.querySelectorAll(`[data-${name}]`)) one.textContent = clock(at);
};

// A code that is tried at this minute is not too early.
const MINUTE_MS = 60_000;
export const tellNextTry = (part, at) => tellTime(part, "next-try", Math.ceil(at / MINUTE_MS) * MINUTE_MS);

const OF_DAY = { hour: "2-digit", minute: "2-digit", hour12: false };
export const clock = (at) => new Date(at).toLocaleTimeString([], OF_DAY);
export const dayAndClock = (at) =>
  new Date(at).toLocaleString(document.documentElement.lang || [], { day: "numeric", month: "short", ...OF_DAY });
