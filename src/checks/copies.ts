import { isClose } from "./diagnosis";

/** A copy down to the last list, so that an answer which changes its arguments changes nothing of ours. Functions are shared. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])) as T;
}

/** Whether `now` still holds what `before` holds; a rounding error left by nudging there and back is let pass. */
export function isUnchanged(before: unknown, now: unknown): boolean {
  if (typeof before === "number" && typeof now === "number") return isClose(now, before);
  if (typeof before !== "object" || before === null) return before === now;
  if (typeof now !== "object" || now === null) return false;
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(now).length &&
    keys.every((key) => isUnchanged(before[key as keyof typeof before], now[key as keyof typeof now]))
  );
}
