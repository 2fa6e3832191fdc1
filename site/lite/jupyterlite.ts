// The parts of JupyterLite that the extension touches, as its version 0.8 has them.

export interface KernelOptions {
  readonly id: string;
}

/** What a message is an answer to. */
export type Header = object;

type Bundle = Readonly<Record<string, unknown>>;

export interface StreamContent {
  readonly name: "stdout" | "stderr";
  readonly text: string;
}

export interface DisplayContent {
  readonly data: Bundle;
  readonly metadata: Bundle;
  readonly transient: { readonly display_id?: string };
}

/** JupyterLite's own kernel: it speaks the protocol of messages, and leaves the answers to who extends it. */
export declare class BaseKernel {
  constructor(options: KernelOptions);
  readonly executionCount: number;
  readonly isDisposed: boolean;
  /** The cell that is being run, or ran last. */
  readonly parentHeader: Header | undefined;
  dispose(): void;
  stream(content: StreamContent, cell: Header | undefined): void;
  displayData(content: DisplayContent, cell: Header | undefined): void;
  updateDisplayData(content: DisplayContent, cell: Header | undefined): void;
}

export interface KernelSpecs {
  register(kernel: {
    spec: { name: string; display_name: string; language: string; argv: string[]; resources: Record<string, string> };
    create(options: KernelOptions): Promise<BaseKernel>;
  }): void;
}

export interface KernelClient {
  interrupt(id: string): Promise<void>;
}

/** The package `@jupyterlite/services`. IKernelSpecs and IKernelClient are tokens: what a plugin asks for them by. */
export interface Services {
  readonly BaseKernel: typeof BaseKernel;
  readonly IKernelSpecs: object;
  readonly IKernelClient: object;
}

export interface Plugin {
  readonly id: string;
  readonly autoStart: boolean;
  readonly requires: readonly object[];
  activate(app: unknown, specs: KernelSpecs, client: KernelClient): void;
}

/** The packages that JupyterLite shares with its extensions: by name, then by version. */
export type SharedPackages = Readonly<Record<string, Readonly<Record<string, { get(): Promise<() => unknown> }>>>>;

/** What webpack makes of an extension, and JupyterLite therefore expects of one: a module-federation container. */
export interface Container {
  init(shared: SharedPackages): void;
  get(module: string): Promise<() => unknown>;
}
