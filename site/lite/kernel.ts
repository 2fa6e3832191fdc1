// JupyterLite's messages on one side, the kernel of the tab on the other.
import type { CellOutput, CellRun, TabKernel } from "../kernel/tabKernel";
import type { BaseKernel, Header, KernelOptions, Services } from "./jupyterlite";

interface Position {
  readonly code: string;
  readonly cursor_pos: number;
}

export interface TypeScriptKernel extends BaseKernel {
  interrupt(): Promise<void>;
}

/** The class can be made only where JupyterLite has handed over the one that it extends. */
export function typeScriptKernel(services: Services, start: () => TabKernel) {
  return class extends services.BaseKernel implements TypeScriptKernel {
    private readonly kernel: TabKernel;

    constructor(options: KernelOptions) {
      super(options);
      this.kernel = start();
    }

    get ready(): Promise<void> {
      return this.kernel.ready;
    }

    interrupt(): Promise<void> {
      return this.kernel.interrupt();
    }

    override dispose(): void {
      if (!this.isDisposed) this.kernel.dispose();
      super.dispose();
    }

    async kernelInfoRequest() {
      return {
        status: "ok",
        protocol_version: "5.3",
        implementation: "tslab",
        implementation_version: TSLAB_VERSION,
        banner: "TypeScript",
        help_links: [],
        language_info: {
          name: "typescript",
          version: TYPESCRIPT_VERSION,
          mimetype: "text/typescript",
          file_extension: ".ts",
          codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
        },
      };
    }

    async executeRequest({ code }: { readonly code: string }) {
      const cell = this.parentHeader;
      const { status } = await this.kernel.execute(code, (output) => this.show(output, cell));
      return { ...replies[status], execution_count: this.executionCount };
    }

    async completeRequest({ code, cursor_pos }: Position) {
      const { matches, start: cursor_start, end: cursor_end } = await this.kernel.complete(code, cursor_pos);
      return { status: "ok", matches, cursor_start, cursor_end, metadata: {} };
    }

    async inspectRequest({ code, cursor_pos }: Position) {
      const text = await this.kernel.inspect(code, cursor_pos);
      return { status: "ok", found: text !== "", data: text === "" ? {} : { "text/plain": text }, metadata: {} };
    }

    // Asked by consoles only, to know whether Enter runs a line; cells are run by Shift+Enter.
    async isCompleteRequest() {
      return { status: "unknown" };
    }

    async commInfoRequest() {
      return { status: "ok", comms: {} };
    }

    // tslab knows neither questions to the keyboard nor widgets.
    inputReply(): void {}
    async commOpen() {}
    async commMsg() {}
    async commClose() {}

    private show(output: CellOutput, cell: Header | undefined): void {
      if (output.type === "stream") return this.stream({ name: output.name, text: output.text }, cell);
      const transient = output.displayId === undefined ? {} : { display_id: output.displayId };
      const content = { data: output.data, metadata: {}, transient };
      if (output.type === "display") this.displayData(content, cell);
      else this.updateDisplayData(content, cell);
    }
  };
}

// tslab has written what went wrong under the cell, as text: the reply only keeps the cells behind it from running.
const failed = { status: "error", ename: "", evalue: "", traceback: [] };
const replies: Record<CellRun["status"], object> = {
  ok: { status: "ok", payload: [], user_expressions: {} },
  error: failed,
  died: failed,
  abort: { status: "aborted" },
};
