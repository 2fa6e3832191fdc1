// Gives the compiler its system, before tslab looks for it.

import * as ts from "@tslab/typescript-for-tslab";
import { sys } from "./files";

(ts as unknown as { setSys(system: ts.System): void }).setSys(sys);
