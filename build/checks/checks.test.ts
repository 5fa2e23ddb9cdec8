import { describe, expect, it } from 'vitest';
import { runSteps, sumLine } from './run-steps.ts';
import { commandStep, type TestReport, tallyOf } from './steps.ts';

const report: TestReport = {
  startTime: 0,
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

describe('counting what must hold', () => {
  it('counts tests by vitest’s report', () => {
    expect(tallyOf({ ...report, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }, 1)).toEqual({
      passed: 40,
      failed: 2,
      skipped: 2,
    });
  });

  it('takes a file that could not be loaded for a failure though no test failed', () => {
    expect(tallyOf(report, 1)).toEqual({ passed: 40, failed: 1, skipped: 0 });
  });

  it('takes a run without a test or without a report for a failure', () => {
    expect(tallyOf({ ...report, numPassedTests: 0 }, 0).failed).toBe(1);
    expect(tallyOf(null, 0).failed).toBe(1);
  });

  it('goes on after a failed step and names it', async () => {
    const said: string[] = [];
    const sum = await runSteps(
      [
        commandStep('a tool that is not there', 'no-such-tool', []),
        { name: 'fine', run: async () => ({ passed: 3, failed: 0, skipped: 1 }) },
      ],
      (line) => void said.push(line),
    );
    expect(sum).toEqual({ passed: 3, failed: 1, skipped: 1, failedSteps: ['a tool that is not there'] });
    expect(said).toContain('✓ fine');
    expect(sumLine(sum)).toBe('3 passed, 1 failed, 1 skipped');
  });
});
