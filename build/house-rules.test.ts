import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the linter says of one line of code, were it to stand in `file`. */
function lint(file: string, code: string): string {
  const asked = ['lint', '--config-path=build/lint.json', `--stdin-file-path=${file}`];
  const said = spawnSync('node_modules/.bin/biome', asked, { cwd: root, input: code, encoding: 'utf8' });
  return said.stdout + said.stderr;
}

const forbidden: [where: string, from: string][] = [
  ['shared/base/a.ts', '#shared/domain/ids.ts'],
  ['shared/domain/a.ts', 'zod'],
  ['shared/domain/a.ts', 'node:fs'],
  ['shared/contract/a.ts', '#host/log/index.ts'],
  ['electron/host/visits/a.ts', '#host/queue/ticket-store.ts'],
  ['electron/host/printing/a.ts', '#host/letters/index.ts'],
  ['electron/host/platform/a.ts', '#shared/domain/tickets.ts'],
  ['electron/main/a.ts', '#host/start-hall.ts'],
  ['electron/main/a.ts', '#shared/domain/tickets.ts'],
  ['renderer/kiosk/a.tsx', '#renderer/desk/routes.tsx'],
  ['renderer/desk/a.tsx', '#host/queue/index.ts'],
  ['renderer/ui/a.ts', '#renderer/kiosk/main.tsx'],
];

const allowed: [where: string, from: string][] = [
  ['shared/domain/a.ts', '#shared/base/result.ts'],
  ['shared/contract/a.ts', 'zod'],
  ['electron/host/visits/a.ts', '#host/queue/index.ts'],
  ['electron/host/visits/a.ts', '#host/platform/clock.ts'],
  ['electron/host/letters/a.ts', '#host/printing/index.ts'],
  ['renderer/kiosk/a.tsx', '#renderer/ui/tokens.ts'],
];

describe('who may import whom', () => {
  it.each(forbidden)('lets %s not import %s', (where, from) => {
    expect(lint(where, `import { a } from '${from}';\nexport const b = a;\n`)).toContain(
      'noRestrictedImports',
    );
  });

  it.each(allowed)('lets %s import %s', (where, from) => {
    expect(lint(where, `import { a } from '${from}';\nexport const b = a;\n`)).not.toContain(
      'noRestrictedImports',
    );
  });
});
