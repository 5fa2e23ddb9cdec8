import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** How many checks or tests of a step passed, failed and were skipped. */
export type Tally = { passed: number; failed: number; skipped: number };

/** One part of `npm run check` or `npm test`; it really runs, and its output is seen. */
export type Step = { name: string; run(): Promise<Tally> };

/** A check that passes or fails as a whole, by the exit code of a command of `node_modules/.bin`. */
export function commandStep(name: string, command: string, args: readonly string[]): Step {
  return {
    name,
    async run() {
      const code = await runTool(command, args);
      return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
    },
  };
}

/** The tests of one vitest project, counted from vitest's own JSON report. */
export function testStep(project: string): Step {
  const report = join(projectRoot, '.cache', `tests-${project}.json`);
  return {
    name: `tests: ${project}`,
    async run() {
      const startedAt = Date.now();
      const code = await runTool('vitest', [
        'run',
        '--config',
        'build/vitest.config.ts',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      return tallyOf(readReport(report, startedAt), code);
    },
  };
}

/** What the tally needs of vitest's JSON report. */
export type TestReport = {
  startTime: number;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

/**
 * Counts a run. A missing report, a run without a single test, and an exit code that the counted tests do not
 * explain (a file that could not be loaded, an error outside a test) each count as one failure.
 */
export function tallyOf(report: TestReport | null, exitCode: number): Tally {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const skipped = report.numPendingTests + report.numTodoTests;
  const tally = { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
  const unexplained = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return unexplained ? { ...tally, failed: 1 } : tally;
}

/** Reads the report of this very run; one that an earlier run left behind is none. */
function readReport(path: string, startedAt: number): TestReport | null {
  try {
    const report: TestReport = JSON.parse(readFileSync(path, 'utf8'));
    // A second of tolerance for clocks that are read in different places.
    return report.startTime >= startedAt - 1_000 ? report : null;
  } catch {
    return null;
  }
}

function runTool(command: string, args: readonly string[]): Promise<number> {
  const tool = join(projectRoot, 'node_modules', '.bin', command);
  const child = spawn(tool, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
