// The JupyterLite extension: it registers the kernel that the notebooks name, tslab.
//
// An extension is a module-federation container, which webpack and JupyterLab's builder usually make. Written by hand it is
// these few lines, and the site needs neither of them. It relies on inner ways of JupyterLite, which is pinned: the test
// in tests/site runs a lesson in the real one.
import { keepOffline } from "../page/offline";
import { startTabKernel } from "../kernel/startTabKernel";
import type { TabKernel } from "../kernel/tabKernel";
import type { Container, Plugin, Services, SharedPackages } from "./jupyterlite";
import { typeScriptKernel, type TypeScriptKernel } from "./kernel";

const name = "tslab-kernel";
const site = new URL("../../../../", (document.currentScript as HTMLScriptElement).src); // from lab/extensions/tslab-kernel/static

// The first kernel begins while JupyterLite is still loading.
let spare: TabKernel | undefined = start();

function start(): TabKernel {
  return startTabKernel(new URL("kernel/", site));
}

function takeKernel(): TabKernel {
  const kernel = spare ?? start();
  spare = undefined;
  return kernel;
}

function plugin(services: Services): Plugin {
  const Kernel = typeScriptKernel(services, takeKernel);
  const kernels = new Map<string, TypeScriptKernel>();
  return {
    id: `${name}:kernel`,
    autoStart: true,
    requires: [services.IKernelSpecs, services.IKernelClient],
    activate(_, specs, client) {
      specs.register({
        spec: { name: "tslab", display_name: "TypeScript", language: "typescript", argv: [], resources: {} },
        create: async (options) => {
          const kernel = new Kernel(options);
          kernels.set(options.id, kernel);
          return kernel;
        },
      });
      // The stop button: JupyterLite takes the waiting cells back, but never tells the kernel.
      const takeBack = client.interrupt.bind(client);
      client.interrupt = async (id) => {
        void kernels.get(id)?.interrupt();
        await takeBack(id);
      };
    },
  };
}

let shared: SharedPackages;
const container: Container = {
  init: (packages) => void (shared = packages),
  get: async () => {
    const [version] = Object.values(shared["@jupyterlite/services"] ?? {});
    if (!version)
      throw new Error(
        "JupyterLite shares no @jupyterlite/services: it is not the version that this site was made for.",
      );
    const services = (await version.get())() as Services;
    return () => ({ __esModule: true, default: plugin(services) });
  },
};

const containers = ((globalThis as { _JUPYTERLAB?: Record<string, Container> })._JUPYTERLAB ??= {});
containers[name] = container;

const style = document.createElement("style");
style.textContent = LAB_STYLE;
document.head.append(style);

keepOffline(site, "lab");
