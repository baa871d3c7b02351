/** No single call may take longer, whatever the text. */
const allowedMilliseconds = 1000;

/** How often a call that takes too long gets another chance: a machine has its moods. */
const attempts = 3;

/** Gives what the call gives, and throws where that takes too long each time. */
export function timed<T>(name: string, call: () => T, allowed = allowedMilliseconds): T {
  const started = performance.now();
  const result = call();
  let took = performance.now() - started;
  for (let attempt = 1; attempt < attempts && took > allowed; attempt += 1) took = busyTime(call);
  if (took > allowed) throw new Error(`${name} is too slow: ${Math.round(took)} ms`);
  return result;
}

/** The machine may be busy with others, or this process with something beside the call: the lesser time counts. */
function busyTime(call: () => unknown): number {
  const [started, before] = [performance.now(), process.cpuUsage()];
  call();
  const { user, system } = process.cpuUsage(before);
  return Math.min(performance.now() - started, (user + system) / 1000);
}
