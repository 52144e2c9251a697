// Check-ins that would be lost: how many, and when each was written.
import { dayAndClock } from "./say.js";

export const nameWritten = (part, written) => {
  part.hidden = written.length === 0;
  part.querySelector("[data-count]").textContent = written.length;
  const lines = written.map(({ at }) => {
    const line = document.createElement("li");
    line.textContent = dayAndClock(at);
    return line;
  });
  part.querySelector("[data-times]").replaceChildren(...lines);
};
