import { commandStep, type Step, testStep } from './steps.ts';

/** The fast part of what must hold: types, lint and format, dead code, unit tests. */
export const fastSteps: readonly Step[] = [
  commandStep('types', 'tsc', ['-b']),
  commandStep('lint and format', 'biome', [
    'check',
    '--config-path=build/lint.json',
    '--error-on-warnings',
    '.',
  ]),
  commandStep('dead code', 'knip', ['--config', 'build/knip.jsonc']),
  testStep('unit'),
];
