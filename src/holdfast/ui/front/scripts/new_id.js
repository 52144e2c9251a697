// A UUIDv7: the time, then chance.
export const newId = () => {
  const time = Date.now().toString(16).padStart(12, "0");
  const rest = crypto.randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(15)}`;
};
