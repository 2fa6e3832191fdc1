// Measures several ways side by side: in turns, so that a busy moment of the machine hits them all, and in processor time, so that waiting does not count.

/** How long one call takes, in seconds; calls so often that it can be measured. */
export function perCall(run) {
  let calls = 1;
  while (secondsOf(run, calls) < 0.02) calls *= 2;
  return () => secondsOf(run, calls) / calls;
}

function secondsOf(run, calls) {
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) run();
  return processorSeconds(before);
}

/** Since `before`, which `process.cpuUsage` gave. */
export function processorSeconds(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Fewer with BENCH_TURNS, for a look at whether all of it runs. */
const usualTurns = Number(process.env.BENCH_TURNS ?? 15);

/** Asks each of the ways for a time, again and again: a list of times for each. The first two turns are left out: the JIT compiler is not done. */
export function inTurns(ways, turns = usualTurns) {
  const times = ways.map(() => []);
  for (let turn = -2; turn < turns; turn += 1) {
    for (const [k, seconds] of ways.entries()) {
      const time = seconds();
      if (turn >= 0) times[k].push(time);
    }
  }
  return times;
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Prints how often a second each way gets done, and how fast that is beside the first. */
export function compare(ways) {
  const times = inTurns(ways.map(([, seconds]) => seconds));
  for (const [k, [name]] of ways.entries()) {
    const rate = Math.round(1 / median(times[k]))
      .toLocaleString("en")
      .padStart(10);
    const ratio = median(times[k].map((time, turn) => times[0][turn] / time));
    console.log(`  ${name.padEnd(40)} ${rate} a second ${`${ratio.toFixed(2)}x`.padStart(9)}`);
  }
}
