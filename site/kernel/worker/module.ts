// Stands in for Node's `module`: what cells and the lessons may import.

import { dirname, join } from "node:path";

type Require = ((id: string) => unknown) & { cache: Record<string, never> };
/** A CommonJS file as Node wraps it. */
type Program = (module: Module, exports: object, require: Require) => void;

const builtIn = new Map<string, unknown>();
const programs = new Map<string, Program>();
const loaded = new Map<string, Module>();

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

function load(path: string, program: Program): Module {
  const module = new Module(path);
  loaded.set(path, module);
  program(module, module.exports, module.require);
  return module;
}

/** tslab makes one for each cell that is marked as a module. */
export default class Module {
  exports = {};
  require: Require;
  constructor(path: string) {
    this.require = requireFrom(dirname(path));
  }
  _compile(code: string): void {
    const program = (0, eval)(`(function (module, exports, require) {${code}\n})`) as Program;
    program(this, this.exports, this.require);
  }
  static _nodeModulePaths = () => [];
  static createRequire = (file: string) => requireFrom(dirname(file));
}
