// Runs whole notebooks: by nbclient, as a reader's tools do, or cell by cell on a kernel that stays open.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Kernel, Run } from "./kernel";
import { cellName, isCode, sourceOf, type Cell, type Notebook } from "./notebook";
import { fingerprint, streamText, type Output } from "./outputs";
import { jupyterEnvironment, python, tempFolder } from "./project";

/** What each code cell showed, by the cell's id. */
export type Showing = Map<string, Output[]>;

/** Runs the cells in the given order. Displays that a later cell updated are shown as they stand at the end. */
export async function runCells(kernel: Kernel, cells: readonly Cell[]): Promise<Showing> {
  const runs = new Map<string, Run>();
  for (const cell of cells.filter(isCode)) {
    runs.set(cell.id, await kernel.execute(sourceOf(cell)));
  }
  return new Map([...runs].map(([id, run]) => [id, run.outputs]));
}

/** What went wrong in a run, in words: cells that did not run, that failed, or that wrote to stderr. */
export function complaints(notebook: Notebook, showing: Showing): string[] {
  return notebook.cells.filter(isCode).flatMap((cell) => {
    const outputs = showing.get(cell.id);
    const error = outputs?.find((output) => output.kind === "error");
    const wrong = !outputs ? "did not run" : (error?.text ?? streamText(outputs, "stderr").trim());
    return wrong ? [`${cellName(notebook, cell)}: ${wrong}`] : [];
  });
}

/** Cells that show what a clock said: it differs from run to run, and the cell's prose says so. */
const CLOCKED = /(^|-)measured(-|$)/;

/** Cells that did not show again what they showed before, with both. */
export function differences(notebook: Notebook, before: Showing, after: Showing): string[] {
  return notebook.cells
    .filter((cell) => isCode(cell) && !CLOCKED.test(cell.id))
    .flatMap((cell) => {
      const [was, is] = [fingerprint(before.get(cell.id) ?? []), fingerprint(after.get(cell.id) ?? [])];
      return was === is ? [] : [`${cellName(notebook, cell)}: ${apart(was, is)}`];
    });
}

/** The first stretch in which two long texts differ. */
function apart(was: string, is: string): string {
  let start = 0;
  while (start < was.length && was[start] === is[start]) start += 1;
  const from = Math.max(0, start - 40);
  return `showed …${was.slice(from, start + 80)}… and then …${is.slice(from, start + 80)}…`;
}

/** Executes a copy beside the notebook, errors not allowed, and returns what the saved copy holds. */
export async function runWithNbclient(path: string, environment: NodeJS.ProcessEnv = {}): Promise<Showing> {
  using temp = tempFolder("nbclient");
  const output = join(dirname(path), `run-of-${basename(path)}`);
  const script = join(import.meta.dirname, "run_notebook.py");
  await promisify(execFile)(python, [script, path, output], {
    cwd: dirname(path),
    env: { ...jupyterEnvironment(temp.path), ...environment },
  });
  const saved = JSON.parse(readFileSync(output, "utf8")) as Notebook;
  return new Map(saved.cells.filter(hasRun).map((cell) => [cell.id, savedOutputs(cell)]));
}

const hasRun = (cell: Cell) => isCode(cell) && typeof cell.execution_count === "number";

interface SavedOutput {
  output_type: "stream" | "display_data" | "execute_result" | "error";
  name?: "stdout" | "stderr";
  text?: string | string[];
  data?: Record<string, unknown>;
  ename?: string;
  evalue?: string;
}

/** The outputs that a notebook file holds, in the same form as a kernel's. */
export function savedOutputs(cell: Cell): Output[] {
  return (cell.outputs as SavedOutput[]).map((saved) => {
    if (saved.output_type === "stream") return { kind: "stream", name: saved.name!, text: joined(saved.text) };
    if (saved.output_type === "error") return { kind: "error", name: saved.ename!, text: saved.evalue! };
    const data = Object.entries(saved.data!).map(([type, value]) => [
      type,
      type === "application/json" ? value : joined(value),
    ]);
    return { kind: "display", data: Object.fromEntries(data) as Record<string, unknown> };
  });
}

const joined = (text: unknown) => (Array.isArray(text) ? text.join("") : String(text ?? ""));
