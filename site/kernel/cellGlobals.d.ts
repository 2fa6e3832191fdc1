// What a cell finds besides the language itself. It stands in the place of Node's own declarations.

interface Console {
  log(...data: any[]): void;
  info(...data: any[]): void;
  debug(...data: any[]): void;
  warn(...data: any[]): void;
  error(...data: any[]): void;
  table(data: any, columns?: readonly string[]): void;
}
declare var console: Console;
declare var performance: { now(): number };
declare var process: { exit(code?: number): never };
declare function require(id: string): any;
declare function setTimeout(task: (...data: any[]) => void, milliseconds?: number, ...data: any[]): number;
declare function setInterval(task: (...data: any[]) => void, milliseconds?: number, ...data: any[]): number;
declare function setImmediate(task: (...data: any[]) => void, ...data: any[]): void;
declare function clearTimeout(timer?: number): void;
declare function clearInterval(timer?: number): void;
declare function queueMicrotask(task: () => void): void;
declare function structuredClone<Value>(value: Value): Value;
