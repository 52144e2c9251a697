// Check-ins written on this phone: each {id, at, isDone, refused} in the clear, and what was said sealed under the code.
import { openWritten, sealWritten } from "./phone_code.js";
import { keepWords, wordsOf } from "./phone_store.js";

const all = (owner) => wordsOf(owner)?.written ?? [];
export const finished = (owner) => all(owner).filter((one) => one.isDone);
export const begun = (owner) => all(owner).find((one) => !one.isDone);

const put = (owner, one) => {
  const words = wordsOf(owner);
  const others = words.written.filter(({ id }) => id !== one.id);
  return keepWords(owner, { ...words, written: [...others, one] });
};

export const removeWritten = (owner, id) => {
  const words = wordsOf(owner);
  if (words) keepWords(owner, { ...words, written: words.written.filter((one) => one.id !== id) });
};
export const noteRefused = (owner, one, refused) => put(owner, { ...one, refused });

// Whether it is kept: not where the code was changed or taken away in another window meanwhile.
export const keepWritten = async (owner, { key, salt }, one, said) => {
  const sealed = await sealWritten(owner, key, one, said);
  return wordsOf(owner)?.salt === salt && put(owner, { ...one, ...sealed });
};

// What was said; null where it cannot be opened.
export const readWritten = (owner, { key }, one) => openWritten(owner, key, one).catch(() => null);
