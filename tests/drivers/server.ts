// A server of a copy, as npm start starts it, and what may be asked of it.
import { readdirSync, readFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Clone } from "./clone";

export interface Server {
  port: number;
  token: string;
  pid: number;
  output: () => string;
}

interface ServerNote {
  port: number;
  token: string;
  pid: number;
  base_url: string;
}

/** Jupyter writes a note about each running server; it is there as soon as the server listens. */
export function serverNoteOf({ path }: Clone): ServerNote | undefined {
  const folder = join(path, ".jupyter", "runtime");
  try {
    const name = readdirSync(folder).find((file) => /^jpserver-\d+\.json$/.test(file));
    return name === undefined ? undefined : (JSON.parse(readFileSync(join(folder, name), "utf8")) as ServerNote);
  } catch {
    return undefined; // not written yet, or not whole yet
  }
}

export async function serverOf(clone: Clone, child: ChildProcess): Promise<Server> {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  for (;;) {
    const note = serverNoteOf(clone);
    if (note && (await answers(note.port))) {
      return { ...note, output: () => output };
    }
    if (child.exitCode !== null) throw new Error(`npm start ended early:\n${output}`);
    await sleep(100);
  }
}

const answers = (port: number) =>
  ask(port, "/api").then(
    () => true,
    () => false,
  );

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Question {
  host?: string;
  method?: string;
  headers?: Record<string, string>;
}

/** One request with exactly these headers: `fetch` would not let a test lie about Host and Origin. */
export function ask(
  port: number,
  path: string,
  { host = "127.0.0.1", method = "GET", headers = {} }: Question = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const question = request({ host, port, path, method, headers, timeout: 60_000 }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (text: string) => (body += text));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    question.on("upgrade", (answer, socket) => {
      socket.destroy();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: "" });
    });
    question
      .on("timeout", () => question.destroy(new Error("no answer in time")))
      .on("error", reject)
      .end();
  });
}

export async function ended(pid: number, seconds = 60): Promise<boolean> {
  for (const limit = Date.now() + seconds * 1000; Date.now() < limit; await sleep(100)) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
  }
  return false;
}
