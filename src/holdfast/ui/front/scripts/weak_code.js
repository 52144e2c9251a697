// Codes that whoever holds the phone would try first.
import { asTyped } from "./seal.js";

const LEAST = 6;
const KNOWN = ["password", "passwort", "qwerty", "qwertz", "azerty", "letmein", "welcome", "iloveyou", "holdfast", "ketamine", "day notes", "daynotes"];

const steps = (code) => [...code].slice(1).map((letter, place) => letter.codePointAt(0) - code.codePointAt(place));
const isRun = (code) => [1, -1].some((step) => steps(code).every((one) => one === step));
// 111111, 121212, 123123
const isRepeated = (code) => (code + code).indexOf(code, 1) < code.length;
const isKnown = (code) => KNOWN.includes(code.replace(/\d+$/, ""));

// Why a code is not taken: "short", "plain", or nothing.
export const weakness = (written) => {
  const code = asTyped(written);
  if (code.length < LEAST) return "short";
  return isRun(code) || isRepeated(code) || isKnown(code) ? "plain" : null;
};
