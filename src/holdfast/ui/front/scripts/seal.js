// What is written is sealed under a key made of a code. Neither the code nor the key can be read from here, or leaves the phone.
const ROUNDS = 600_000;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;

const chance = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));
const asText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const asBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const encoded = (text) => new TextEncoder().encode(text);

export const canSeal = () => Boolean(globalThis.crypto?.subtle);

// A telephone's keyboard makes the first letter great and leaves a space behind.
export const asTyped = (code) => code.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

export const newSalt = () => ({ salt: asText(chance(SALT_BYTES)), rounds: ROUNDS });

export const keyFrom = async (code, { salt, rounds }) => {
  const typed = await crypto.subtle.importKey("raw", encoded(asTyped(code)), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: asBytes(salt), iterations: rounds };
  return crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
};

// `bound` says whose and which it is: a sealed thing opens nowhere else.
export const seal = async (key, value, bound) => {
  const nonce = chance(NONCE_BYTES);
  const how = { name: "AES-GCM", iv: nonce, additionalData: encoded(bound) };
  return { nonce: asText(nonce), sealed: asText(await crypto.subtle.encrypt(how, key, encoded(JSON.stringify(value)))) };
};

// Fails where the key is another one.
export const unseal = async (key, { nonce, sealed }, bound) => {
  const how = { name: "AES-GCM", iv: asBytes(nonce), additionalData: encoded(bound) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, asBytes(sealed))));
};
