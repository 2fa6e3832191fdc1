// What can be missing on a machine, each as a plain sentence and what to do about it on each system.

/** A stop that the person at the keyboard can do something about: printed as it is, without a stack. */
export class Problem extends Error {}

const advise = (sentence, remedies) =>
  [sentence, ...Object.entries(remedies).map(([system, remedy]) => `  ${system}: ${remedy}`)].join("\n");

export const problems = {
  oldNode: (needed, found) =>
    advise(`This course needs Node ${needed} or newer, and this is Node ${found}.`, {
      "Debian/Ubuntu":
        "the package of many releases is too old; take the current one from https://nodejs.org/en/download",
      macOS: "brew install node, or the installer from https://nodejs.org/en/download",
      Windows: "winget install OpenJS.NodeJS.LTS, then open a new terminal",
    }),

  noNpm: () =>
    advise("The program npm was not found. Install it if it is missing, then type `npm start`.", {
      "Debian/Ubuntu": "sudo apt install npm",
      macOS: "brew install node",
      Windows: "winget install OpenJS.NodeJS.LTS",
    }),

  noPython: (tooOld) =>
    advise(
      "JupyterLab needs Python 3.10 or newer, and " +
        (tooOld.length > 0 ? `only older ones were found (${tooOld.join(", ")}).` : "none was found on this machine."),
      {
        "Debian/Ubuntu": "sudo apt install python3 python3-venv",
        macOS: "brew install python",
        Windows: "winget install Python.Python.3.13, then open a new terminal",
      },
    ),

  noVenv: ({ version, executable }) =>
    advise(
      `Python ${version} (${executable}) cannot make an environment of its own: its \`venv\` or \`ensurepip\` part is missing.`,
      {
        "Debian/Ubuntu": `sudo apt install python3-venv python${version}-venv`,
        macOS: "brew install python",
        Windows: "winget install Python.Python.3.13, then open a new terminal",
      },
    ),

  noNetwork: (step) =>
    advise(`${step} failed: the package index did not answer. The first start needs the internet, later ones do not.`, {
      "Check the connection": "then run the same command again",
      "Behind a proxy": "set HTTPS_PROXY=http://host:port first",
    }),

  diskFull: (folder) =>
    `The disk is full: the course needs about 1 GB in ${folder}. Make room, then run the same command again.`,

  noPermission: (folder) =>
    advise(`The course may not write in ${folder}.`, {
      "Debian/Ubuntu and macOS": 'copy the folder to your home, or make it yours: sudo chown -R "$USER" <folder>',
      Windows: "copy the folder into your user folder, and close programs that hold its files open",
    }),

  tookTooLong: (step, minutes) =>
    `${step} took longer than ${minutes} minutes and was stopped. Check the connection, then run the same command again.`,

  failed: (step) =>
    `${step} failed; the lines above say why. Run the same command again, or see "Troubleshooting" in environment.md.`,
};

// How npm, pip and the operating system say it.
const signs = [
  [/ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i, (step, folder) => problems.diskFull(folder)],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|SOCKET_TIMEOUT|FETCH_ERROR|network timeout|NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|Connection (refused|broken|reset)|name resolution|timed out/i,
    (step) => problems.noNetwork(step),
  ],
  [/EACCES|EPERM|EROFS|permission denied|read-only file system/i, (step, folder) => problems.noPermission(folder)],
];

/** The problem that the output of a program, or the code of a system error, tells of; undefined when none is known. */
export function recognise(text, step, folder) {
  const sign = signs.find(([pattern]) => pattern.test(text));
  return sign && sign[1](step, folder);
}
