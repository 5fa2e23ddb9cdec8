import { describe, expect, it } from 'vitest';
import { kioskShowsForMs, mayShow } from '#host/printing/may-show.ts';
import type { Actor } from '#host/transport/index.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import type { StaffId, StationId } from '#shared/domain/ids.ts';

const now = 1_000_000 as EpochMs;
const mine = { secrecy: 'ordinary', createdBy: 'station:kiosk-1', askedAt: now } as const;

function station(kind: 'kiosk' | 'board'): { actor: Actor; actorId: string } {
  const stationId = `${kind}-1` as StationId;
  return { actor: { kind: 'station', stationId, stationKind: kind }, actorId: `station:${stationId}` };
}

function officer(id: string, mayReadAccusations: boolean): { actor: Actor; actorId: string } {
  const staff = { id: id as StaffId, account: id, name: id, roles: ['officer' as const], mayReadAccusations };
  return { actor: { kind: 'staff', staff, sessionId: 's1', locked: false }, actorId: `staff:${id}` };
}

describe('who may see a paper', () => {
  it('lets a kiosk show what was just asked for there, and nothing else', () => {
    expect(mayShow(station('kiosk'), mine, now)).toBe(true);
    expect(mayShow(station('kiosk'), { ...mine, askedAt: null }, now)).toBe(false);
    expect(mayShow(station('kiosk'), mine, (now + kioskShowsForMs + 1) as EpochMs)).toBe(false);
  });

  it('shows nothing on a board, and nothing to nobody', () => {
    expect(mayShow(station('board'), mine, now)).toBe(false);
    expect(mayShow({ actor: { kind: 'nobody' }, actorId: 'nobody' }, mine, now)).toBe(false);
  });

  it('shows papers of an accusation only to those cleared and to who made them', () => {
    const secret = { secrecy: 'accusation', createdBy: 'staff:lin', askedAt: null } as const;
    expect(mayShow(officer('lin', false), secret, now)).toBe(true);
    expect(mayShow(officer('zhou', false), secret, now)).toBe(false);
    expect(mayShow(officer('he', true), secret, now)).toBe(true);
    expect(mayShow(officer('zhou', false), { ...secret, secrecy: 'ordinary' }, now)).toBe(true);
  });
});
