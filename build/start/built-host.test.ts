import { expect, it } from 'vitest';
import { threadsAsScripts } from './built-host.ts';

it('names threads by the scripts that lie beside the bundle', () => {
  const source = "new Worker(new URL('./composer-worker.ts', import.meta.url), {";
  expect(threadsAsScripts(source)).toBe("new Worker(new URL('./composer-worker.js', import.meta.url), {");
});

it('leaves folders beside the source alone', () => {
  const source = "fileURLToPath(new URL('./migrations', import.meta.url))";
  expect(threadsAsScripts(source)).toBe(source);
});
