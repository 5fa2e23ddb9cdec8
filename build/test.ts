import { fastSteps } from './checks/fast-steps.ts';
import { runAndExit } from './checks/run-steps.ts';
import { testStep } from './checks/steps.ts';

// `npm test`: everything that must hold. Ends in `N passed, N failed, N skipped`.
await runAndExit([...fastSteps, testStep('whole')]);
