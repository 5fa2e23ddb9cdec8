import { fastSteps } from './checks/fast-steps.ts';
import { runAndExit } from './checks/run-steps.ts';

// `npm run check`: what a developer runs before a commit.
await runAndExit(fastSteps);
