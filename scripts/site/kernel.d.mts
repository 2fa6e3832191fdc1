export function buildKernel(out: string): Promise<void>;
export function needKnownTslab(version: string): void;
