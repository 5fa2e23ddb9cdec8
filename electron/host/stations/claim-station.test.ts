import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '#host/staff/index.ts';
import { findStationByToken } from '#host/stations/index.ts';
import { newRequest } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import type { StationView } from '#shared/contract/stations.ts';

let hall: HallUnderTest;
beforeAll(async () => {
  hall = await openHallUnderTest();
});
afterAll(() => hall.close());

const claim = async (kind: unknown, headers: Record<string, string> = {}) => {
  const { status, body } = await hall.api('POST', '/stations/claim', { kind }, headers);
  return { status, station: body as StationView, code: (body as { code?: string }).code };
};

describe('claiming a place in the hall', () => {
  it('gives each screen a name and a token of its own, even when several come at once', async () => {
    const claims = await Promise.all(
      ['kiosk', 'kiosk', 'board', 'kiosk', 'board'].map((kind) => claim(kind)),
    );
    expect(claims.map(({ station }) => station.id).sort()).toEqual([
      'board-1',
      'board-2',
      'kiosk-1',
      'kiosk-2',
      'kiosk-3',
    ]);
    expect(new Set(claims.map(({ station }) => station.token)).size).toBe(5);
  });

  it('keeps only a hash of the token, by which the screen is known', async () => {
    const { station } = await claim('kiosk');
    const stored = hall.database.read((tx) => JSON.stringify(tx.raw.prepare('SELECT * FROM stations').all()));
    expect(stored).not.toContain(station.token);
    const { token, ...known } = station;
    expect(hall.database.read((tx) => findStationByToken(tx, hashToken(token)))).toEqual(known);
  });

  it('writes the screen’s own name into events, whatever name its call claims', async () => {
    const { station } = await claim('kiosk');
    const headers = { authorization: `Bearer ${station.token}`, 'x-station': 'kiosk-99' };
    await hall.api('POST', '/visits/help', { requestId: newRequest() }, headers);
    const [help] = hall.database.read((tx) => hall.log.readSubject(tx, `station:${station.id}`));
    expect(help).toMatchObject({ type: 'help-called', actor: `station:${station.id}`, station: station.id });
  });

  it('is refused to a page from elsewhere and for a kind of screen that is none', async () => {
    expect((await claim('kiosk', { origin: 'http://evil.example' })).code).toBe('station-not-paired');
    for (const kind of ['desk', '', null, 7, 'kiosk '].values())
      expect((await claim(kind)).code).toBe('invalid-input');
  });
});
