import type { Step, Tally } from './steps.ts';

/** Runs all steps, the later ones too when an earlier one fails, and answers the sum and which steps failed. */
export async function runSteps(
  steps: readonly Step[],
  say: (line: string) => void,
): Promise<Tally & { failedSteps: string[] }> {
  const sum = { passed: 0, failed: 0, skipped: 0, failedSteps: [] as string[] };
  for (const step of steps) {
    say(`\n── ${step.name}`);
    const tally = await step.run();
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
    if (tally.failed > 0) sum.failedSteps.push(step.name);
    say(tally.failed > 0 ? `✗ ${step.name}` : `✓ ${step.name}`);
  }
  return sum;
}

/** The last line: plain words that every build server can read. */
export function sumLine(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;
}

/** Runs the steps of a command to its exit code: 1 when anything failed. */
export async function runAndExit(steps: readonly Step[]): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const sum = await runSteps(steps, say);
  if (sum.failedSteps.length > 0) say(`\nFailed: ${sum.failedSteps.join(', ')}`);
  say(`\n${sumLine(sum)}`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}
