// A cell that is run before the cells above it, say after a restart: the kernel's compiler says that it cannot find a name, and
// nothing of what to do. It writes one line for each name; the advice comes once, beneath the last of them.

const missing = /^\d+:\d+ - (?:Cannot find name|No value exists in scope for the shorthand property) '([\w$]+)'\./;
/** A name of the browser or of Node, say: no cell above holds it. */
const isElsewhere = /Do you need to (?:change your target library|install type definitions)/;

/** The name that one line of the compiler's says is missing. */
export function missingName(line: string): string | undefined {
  return isElsewhere.test(line) ? undefined : missing.exec(line)?.[1];
}

/** What to do about names that are missing. */
export function adviceOn(names: readonly string[]): string {
  const [all, last] = [[...new Set(names)], names.at(-1)!];
  const listed = all.length === 1 ? `Does ${last} come` : `Do ${all.slice(0, -1).join(", ")} and ${all.at(-1)!} come`;
  return `${listed} from a cell above? Then run the cells above first: Run → Run All Above Selected Cell.`;
}

type Write = (text: unknown, ...rest: unknown[]) => boolean;

/**
 * From now on the advice stands beneath missing names. The kernel puts a `write` of its own into `stderr` for each cell,
 * so this keeps a place before it.
 */
export function explainMissingNames(stderr: { write: unknown } = process.stderr): void {
  if (Object.getOwnPropertyDescriptor(stderr, "write")?.get) return;
  let write = stderr.write as Write;
  let names: string[] = [];
  const advise = () => {
    write.call(stderr, `${adviceOn(names)}\n`);
    names = [];
  };
  const listen: Write = (text, ...rest) => {
    const name = missingName(String(text));
    // The compiler's lines come in one go, and the cell ends only after the present turn.
    if (name !== undefined && names.push(name) === 1) queueMicrotask(advise);
    return write.call(stderr, text, ...rest);
  };
  Object.defineProperty(stderr, "write", {
    configurable: true,
    get: () => listen,
    set: (next: Write) => {
      write = next;
    },
  });
}
