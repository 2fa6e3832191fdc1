// Whether packages can be fetched: some tests install the course as on a machine that has nothing.
const registry = process.env["npm_config_registry"] ?? "https://registry.npmjs.org/";

export const online = await fetch(registry, { signal: AbortSignal.timeout(10_000) }).then(
  () => true,
  () => false,
);
