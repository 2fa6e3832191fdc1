// `console.table`, laid out as the newest Node does.

import { inspect } from "node-inspect-extracted";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** One value: a large object in it is only named. */
function inShort(value: unknown): string {
  const depth = isObject(value) && !Array.isArray(value) && Object.keys(value).length > 2 ? -1 : 0;
  return inspect(value, { depth, maxArrayLength: 3, breakLength: Infinity });
}

/** A list of rows or an object of rows as text; anything else is no table. */
export function tableText(data: unknown, columns?: readonly string[]): string | undefined {
  if (!isObject(data)) return undefined;
  const rows = Object.entries(data);
  const fieldsOf = (row: unknown) => (isObject(row) ? (columns ?? Object.keys(row)) : []);
  const fields = [...new Set(rows.flatMap(([, row]) => fieldsOf(row)))];
  const hasValues = rows.some(([, row]) => !isObject(row));
  const field = (row: unknown, name: string) => (isObject(row) && Object.hasOwn(row, name) ? inShort(row[name]) : "");
  return layOut([
    ["(index)", ...fields, ...(hasValues ? ["Values"] : [])],
    ...rows.map(([index, row]) => [
      index,
      ...fields.map((name) => field(row, name)),
      ...(hasValues ? [isObject(row) ? "" : inShort(row)] : []),
    ]),
  ]);
}

function layOut(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows as [string[], ...string[][]];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `│ ${row.map((text, column) => text.padEnd(widths[column]!)).join(" │ ")} │`;
  const rule = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  return [rule("┌", "┬", "┐"), line(head), rule("├", "┼", "┤"), ...body.map(line), rule("└", "┴", "┘")].join("\n");
}
