// npm run lanes: compiles src/math/lanes.as.ts, which is AssemblyScript, and writes what came out beside it.
// The compiler is large (100 MB) and only for who changes that file: it is fetched into .cache, and nothing else needs it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "./setup/packages.mjs";
import { inProject } from "./setup/paths.mjs";

const version = "0.28.20";
const folder = inProject(".cache", `assemblyscript-${version}`);
const compiler = join(folder, "node_modules", "assemblyscript", "bin", "asc.js");
const source = inProject("src", "math", "lanes.as.ts");
const target = inProject("src", "math", "lanesProgram.ts");
const options = ["-O3", "--noAssert", "--enable", "simd", "--runtime", "stub", "--importMemory"];

/** Fetches the compiler, where it is not there yet. */
export function fetchCompiler() {
  if (existsSync(compiler)) return;
  mkdirSync(folder, { recursive: true });
  const [program, ...npmFile] = npm();
  const flags = ["--no-save", "--ignore-scripts", "--silent"];
  const args = [...npmFile, "install", "--prefix", folder, ...flags, `assemblyscript@${version}`];
  execFileSync(program, args, { stdio: "inherit" });
}

/** The text of lanesProgram.ts. */
export function compileLanes() {
  fetchCompiler();
  const temporary = mkdtempSync(join(tmpdir(), "lanes-"));
  const program = join(temporary, "product.wasm");
  try {
    execFileSync(process.execPath, [compiler, source, ...options, "--outFile", program], { stdio: "inherit" });
    const lines = readFileSync(program, "base64").match(/.{1,110}/g);
    const text = lines.map((line) => `  "${line}"`).join(" +\n");
    return `// Made from lanes.as.ts by \`npm run lanes\`; a test makes it anew and compares.\n\nexport const lanesProgram =\n${text};\n`;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, compileLanes());
