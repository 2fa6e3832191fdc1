// The run that is going on, and names for its displays.

export const current = { session: "", run: 0 };

let displays = { run: 0, count: 0 };

/** Names the next display. A run that is repeated by a new worker gives its displays the names that they had. */
export function displayId(): string {
  const { session, run } = current;
  displays = { run, count: displays.run === run ? displays.count + 1 : 1 };
  return `${session}-${run}-${displays.count}`;
}
