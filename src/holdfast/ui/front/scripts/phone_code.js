// The code that seals what is written on this phone: chosen, tried, changed, and taken away with the words under it.
import { keepWords, wordsOf } from "./phone_store.js";
import { keyFrom, newSalt, seal, unseal } from "./seal.js";

const WAITS_FROM = 5;
const ERASES_AT = 10;
const FIRST_WAIT_MS = 60_000;

const waitAfter = (wrong) => (wrong < WAITS_FROM ? 0 : FIRST_WAIT_MS * 2 ** (wrong - WAITS_FROM));
const boundTo = (owner, id) => `${owner} ${id}`;
const PROOF = "proof";

const locked = async (owner, code) => {
  const salted = newSalt();
  const key = await keyFrom(code, salted);
  return { key, words: { ...salted, proof: await seal(key, PROOF, boundTo(owner, PROOF)), wrong: 0, waitsUntil: 0, written: [] } };
};

export const hasCode = (owner) => wordsOf(owner) !== null;
export const chooseCode = async (owner, code) => keepWords(owner, (await locked(owner, code)).words);
export const takeCodeAway = (owner) => keepWords(owner, null);

// Until when no code is tried; 0 where one may be. A clock that was set back makes no wait longer.
const waiting = (owner) => {
  const words = wordsOf(owner);
  const left = words.waitsUntil - Date.now();
  if (left <= 0) return 0;
  if (left > waitAfter(words.wrong)) keepWords(owner, { ...words, waitsUntil: Date.now() + waitAfter(words.wrong) });
  return wordsOf(owner).waitsUntil;
};

// Gives {key, salt}, or what came of a wrong code: {waitsUntil, isErased, isUntried}.
export const unlock = async (owner, code) => {
  if (!hasCode(owner)) return { isErased: true };
  if (waiting(owner)) return { waitsUntil: waiting(owner), isUntried: true };
  const words = wordsOf(owner);
  const wrong = words.wrong + 1;
  const waitsUntil = waitAfter(wrong) && Date.now() + waitAfter(wrong);
  keepWords(owner, { ...words, wrong, waitsUntil }); // before it is tried: a page that is closed takes no try back
  try {
    const key = await keyFrom(code, words);
    await unseal(key, words.proof, boundTo(owner, PROOF));
    keepWords(owner, { ...wordsOf(owner), wrong: 0, waitsUntil: 0 });
    return { key, salt: words.salt };
  } catch {
    if (wrong >= ERASES_AT) takeCodeAway(owner);
    return { waitsUntil, isErased: wrong >= ERASES_AT };
  }
};

// Which sentence says why a code opened nothing (code_problems.html).
export const whyShut = ({ waitsUntil, isUntried }) => {
  if (isUntried) return "not-tried";
  return waitsUntil ? "waits" : "wrong";
};

export const sealWritten = (owner, key, one, said) => seal(key, said, boundTo(owner, one.id));
export const openWritten = (owner, key, one) => unseal(key, one, boundTo(owner, one.id));

// What cannot be opened any more stays as it is.
const sealedAnew = async (owner, before, after, one) => {
  const said = await openWritten(owner, before, one).catch(() => null);
  return said === null ? one : { ...one, ...(await sealWritten(owner, after, one, said)) };
};

export const changeCode = async (owner, before, code) => {
  const words = wordsOf(owner);
  const anew = await locked(owner, code);
  const written = await Promise.all(words.written.map((one) => sealedAnew(owner, before, anew.key, one)));
  const isStill = JSON.stringify(wordsOf(owner)) === JSON.stringify(words);
  return isStill ? keepWords(owner, { ...anew.words, written }) : changeCode(owner, before, code);
};
