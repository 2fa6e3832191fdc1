// Stands in for Node's `module`: what cells and the lessons may import.

import { dirname, join } from "node:path";

type Require = ((id: string) => unknown) & { cache: Record<string, never> };
/** A CommonJS file as Node wraps it. */
type Program = (module: { exports: object }, exports: object, require: Require) => void;

const builtIn = new Map<string, unknown>();
const programs = new Map<string, Program>();
const loaded = new Map<string, { exports: object }>();

export function addBuiltIn(id: string, exports: unknown): void {
  builtIn.set(id, exports).set(`node:${id}`, exports);
}

export function addProgram(path: string, program: Program): void {
  programs.set(path, program);
}

function requireFrom(folder: string): Require {
  const require = (id: string) => {
    if (builtIn.has(id)) return builtIn.get(id);
    const path = /^\.{0,2}\//.test(id) ? join(folder, id) : id;
    const program = programs.get(path);
    if (!program) throw Object.assign(new Error(`Cannot find module '${id}'`), { code: "MODULE_NOT_FOUND" });
    return (loaded.get(path) ?? load(path, program)).exports;
  };
  return Object.assign(require, { cache: {} });
}

function load(path: string, program: Program): { exports: object } {
  const module = { exports: {} };
  loaded.set(path, module);
  program(module, module.exports, requireFrom(dirname(path)));
  return module;
}

export const createRequire = (file: string) => requireFrom(dirname(file));

export default { createRequire };
