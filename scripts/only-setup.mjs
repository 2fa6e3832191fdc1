// npm run setup: what npm start does before it opens JupyterLab, and what VS Code needs to find the kernel.
import { dotEnvLine, isOurDotEnv, writeForVscode } from "./setup/kernel.mjs";
import { runCommand, setUp } from "./setup/index.mjs";

runCommand(async () => {
  await setUp();
  const isOurs = isOurDotEnv();
  writeForVscode();
  if (!isOurs)
    console.log(`Your .env is left as it is. For VS Code to find the kernel, add this line to it:\n${dotEnvLine}`);
  console.log("Ready: npm start opens JupyterLab; in VS Code open this folder, and a notebook in it.");
  return 0;
});
