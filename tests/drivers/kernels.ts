// The one door to both kernels: tslab, which JupyterLab starts, and the kernel in a tab, which has to do the same.
import { startKernel, type Kernel, type KernelOptions } from "./kernel";
import { startTabKernel } from "./tabKernel";

export interface KindOfKernel {
  name: string;
  isTab: boolean;
  /** It starts in a folder, where it is one that knows of folders. */
  start(options: KernelOptions): Promise<Kernel>;
}

export const tslab: KindOfKernel = { name: "tslab", isTab: false, start: startKernel };
export const inATab: KindOfKernel = { name: "the kernel in a tab", isTab: true, start: startTabKernel };
export const kernels = [tslab, inATab];
