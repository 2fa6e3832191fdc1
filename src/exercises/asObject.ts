/** What was handed to a check, as an object; nothing is an empty one. */
export function asObject(given: unknown): object {
  if (given === undefined) return {};
  if (typeof given === "object" && given !== null) return given;
  throw new TypeError("hand over an object, such as `{ start: 2 }`");
}
