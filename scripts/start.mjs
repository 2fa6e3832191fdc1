// npm start: sets up what is missing, then opens JupyterLab on the first lesson. Arguments go to JupyterLab.
import { isRoot, jupyterLab, layOutWindow, takenPort, writeSettings } from "./jupyter.mjs";
import { runCommand, setUp } from "./setup/index.mjs";
import { runOpenly } from "./setup/programs.mjs";

const patience = 20000; // JupyterLab gives each kernel some seconds to end

runCommand(async () => {
  await setUp();
  writeSettings();
  await layOutWindow();
  const given = process.argv.slice(2);
  const port = await takenPort(given);
  if (port) console.log(`Port ${port} is taken by another program; JupyterLab takes the next free one.`);
  if (isRoot) console.log("You are root: JupyterLab is told to allow that.");
  console.log("Starting JupyterLab. Ctrl+C ends it.");

  let wasEnded = false;
  const [command, ...args] = jupyterLab;
  const end = (server) => {
    wasEnded = true;
    server.kill("SIGTERM");
    setTimeout(() => server.kill("SIGKILL"), patience).unref();
  };
  const code = await runOpenly(command, [...args, ...given], end);
  return wasEnded ? 0 : code;
});
