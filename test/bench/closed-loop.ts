/**
 * Keeps every caller busy for `seconds`: each sends its next request as soon as the last is answered.
 * Returns one latency in ms for each answer that came in time; all requests are waited for, and the
 * first failure ends the load.
 */
export async function runClosedLoop(
  callers: readonly (() => Promise<void>)[],
  seconds: number,
): Promise<number[]> {
  const latencies: number[] = [];
  const end = performance.now() + seconds * 1000;
  let failed = false;

  async function keepCalling(caller: () => Promise<void>): Promise<void> {
    for (let sent = performance.now(); sent < end && !failed; sent = performance.now()) {
      await caller();
      const answered = performance.now();
      if (answered < end) latencies.push(answered - sent);
    }
  }

  await Promise.all(
    callers.map((caller) =>
      keepCalling(caller).catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    ),
  );
  return latencies;
}
