import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditEntry, listAuditOf, recordAudit } from '#host/audit/index.ts';
import { type HallDatabase, openHallDatabase } from '#host/platform/database.ts';
import type { EpochMs } from '#shared/base/brand.ts';

let folder: string;
let database: HallDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-audit-'));
  database = openHallDatabase({ path: join(folder, 'hall.db'), key: randomBytes(32) });
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const entry = (at: number, act: AuditEntry['act'], subject = 'petition:p1'): AuditEntry => ({
  at: at as EpochMs,
  actor: 'staff:lin',
  act,
  subject,
});
const of = (subject: string) => database.read((tx) => listAuditOf(tx, subject));

describe('the ledger of looks', () => {
  it('lists what was done to one subject, oldest first, and nothing of others', async () => {
    const lines = [
      entry(3, 'paper-printed'),
      entry(1, 'petition-seen'),
      entry(2, 'petition-seen', 'petition:p2'),
    ];
    await database.write((tx) => {
      for (const line of lines) recordAudit(tx, line);
    });
    expect(of('petition:p1')).toEqual([lines[1], lines[0]]);
    expect(of('petition:p3')).toEqual([]);
  });

  it('keeps looks of one millisecond in the order in which they came', async () => {
    const acts = ['petition-seen', 'paper-seen', 'paper-printed', 'letter-issued', 'petition-seen'] as const;
    for (const act of acts) await database.write((tx) => recordAudit(tx, entry(5, act)));
    expect(of('petition:p1').map(({ act }) => act)).toEqual(acts);
  });

  it('has no line for an act that was undone', async () => {
    const undone = database.write((tx) => {
      recordAudit(tx, entry(1, 'petition-seen'));
      throw new Error('a bug');
    });
    await expect(undone).rejects.toThrow('a bug');
    expect(of('petition:p1')).toEqual([]);
  });
});
