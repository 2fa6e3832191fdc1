// Stands in for Node's `util`.

export { format, inspect } from "node-inspect-extracted";
export const { TextDecoder, TextEncoder } = globalThis;
