// Sends the fields of a form and tells what has become of them:
// offline, away    nothing answered in time; whether it arrived is not known of the second
// trouble          something answered that it could not be done
// shut, kept       the sign-in has run out; what was sent waits behind the next one where it is kept. `to`: the way in
// other            somebody else is signed in now
// refused          the server says why on a page of its own
// arrived          `to`: where the way goes on, where the server says so
import { signedIn } from "./send_written.js";

const LONGEST_MS = 10000;
const FORBIDDEN = 403;
const REFUSED = 400;
const TROUBLE = 500;

const send = async (form, fields) => {
  const stop = new AbortController();
  const longest = setTimeout(() => stop.abort(), LONGEST_MS);
  const headers = { "HX-Request": "true" };
  try {
    return await fetch(form.action, { method: "POST", body: fields, headers, redirect: "manual", signal: stop.signal });
  } finally {
    clearTimeout(longest);
  }
};

const became = ({ status, headers }) => {
  const to = headers.get("HX-Redirect");
  const door = headers.get("Holdfast-Door");
  if (door) return { is: door, to };
  if (status >= TROUBLE) return { is: "trouble" };
  return { is: status >= REFUSED ? "refused" : "arrived", to };
};

// A sign-in in another tab made this page's token an old one: a new one is asked for, if it is the same person.
const withNewToken = async (form, fields) => {
  const { signedIn: address, owner } = form.dataset;
  const reader = await signedIn(address);
  if (reader === null) return { is: "shut" };
  if (reader.owner !== owner) return { is: "other" };
  for (const one of document.querySelectorAll("[name=csrfmiddlewaretoken]")) one.value = reader.token;
  fields.set("csrfmiddlewaretoken", reader.token);
  return became(await send(form, fields));
};

export const post = async (form, fields) => {
  if (!navigator.onLine) return { is: "offline" };
  try {
    const answer = await send(form, fields);
    const mayBeOld = answer.status === FORBIDDEN && form.dataset.signedIn;
    return mayBeOld ? await withNewToken(form, fields) : became(answer);
  } catch {
    return { is: "away" };
  }
};
