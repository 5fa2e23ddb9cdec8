import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

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

/** The files, of one import each, in which the house's linter finds a forbidden import. */
function refusedAmong(imports: [where: string, from: string][]): string[] {
  const house = mkdtempSync(join(tmpdir(), 'yingfang-house-'));
  try {
    const rules = JSON.parse(readFileSync(join(root, 'build/lint.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }));
    imports.forEach(([where, from], index) => {
      const file = join(house, dirname(where), `case-${index}.ts`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `import { a } from '${from}';\nexport const b = a;\n`);
    });
    const biome = join(root, 'node_modules/.bin/biome');
    const asked = [
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '--only=style/noRestrictedImports',
      '.',
    ];
    const said = spawnSync(biome, asked, { cwd: house, encoding: 'utf8' });
    return imports.filter((_, index) => said.stdout.includes(`case-${index}.ts"`)).map(String);
  } finally {
    rmSync(house, { recursive: true });
  }
}

describe('who may import whom', () => {
  it('refuses what the house forbids', () => {
    expect(refusedAmong(forbidden)).toEqual(forbidden.map(String));
  });

  it('lets through what the house allows', () => {
    expect(refusedAmong([...allowed, ['shared/domain/a.ts', 'node:fs']])).toEqual([
      'shared/domain/a.ts,node:fs',
    ]);
  });
});
