/** Asks again until the answer is there; throws with `what` when it stays away. */
export async function eventually<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | false>,
  withinMs = 60_000,
): Promise<Answer> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} did not come within ${withinMs / 1000} s`);
}
