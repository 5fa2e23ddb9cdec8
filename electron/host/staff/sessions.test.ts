import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSessions, lockAfterMs } from '#host/staff/index.ts';
import { newRequest, refusalOf } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import { madeUpPassword } from '#host/testing/made-up-hall.ts';
import type { ServiceId, WindowId } from '#shared/domain/ids.ts';

let hall: HallUnderTest;
beforeEach(async () => {
  hall = await openHallUnderTest();
});
afterEach(() => hall.close());

const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a call without the right to be made', () => {
  it('needs a sign-in: no token, a made-up token and a malformed one all say so', async () => {
    for (const headers of [
      {},
      bearer('made-up'),
      { authorization: 'Basic bGluOng=' },
      { authorization: 'Bearer' },
    ]) {
      const stranger = await hall.connect(headers as Record<string, string>);
      expect(await codeOf(stranger.queue.view())).toBe('sign-in-needed');
      expect(await codeOf(stranger.queue.watch().then((views) => views.next()))).toBe('sign-in-needed');
      expect(await codeOf(stranger.queue.callNext({ requestId: newRequest() }))).toBe('sign-in-needed');
      expect(await codeOf(stranger.staff.me())).toBe('sign-in-needed');
      expect(await codeOf(stranger.queue.board())).toBe('station-not-paired');
      expect(await codeOf(stranger.visits.callForHelp({ requestId: newRequest() }))).toBe(
        'station-not-paired',
      );
    }
  });

  it('is refused to a kiosk that asks what only staff may do', async () => {
    const kiosk = await hall.screen('kiosk');
    const ticketId = 'no-ticket' as never;
    const requestId = newRequest();
    const asked = [
      kiosk.queue.view(),
      kiosk.queue.takeWindow({ requestId, windowId: 'window-1' as WindowId }),
      kiosk.queue.leaveWindow({ requestId }),
      kiosk.queue.callNext({ requestId }),
      kiosk.queue.recall({ requestId, ticketId }),
      kiosk.queue.miss({ requestId, ticketId }),
      kiosk.queue.restore({ requestId, ticketId }),
      kiosk.queue.transfer({
        requestId,
        ticketId,
        toServiceId: 'legal' as ServiceId,
        toWindowId: null,
        reason: '',
      }),
      kiosk.queue.finish({ requestId, ticketId }),
      kiosk.queue.dismissHelp({ requestId, station: 'kiosk-1', at: 0 }),
    ];
    expect(await Promise.all(asked.map(codeOf))).toEqual(Array(asked.length).fill('sign-in-needed'));
  });

  it('is refused to a board that would check someone in', async () => {
    const board = await hall.screen('board');
    const wish = { serviceId: 'general' as ServiceId, partySize: 1, language: 'en' as const };
    expect(await codeOf(board.visits.takeTicket({ requestId: newRequest(), ...wish }))).toBe('not-permitted');
    expect((await board.queue.board()).calls).toEqual([]);
  });
});

describe('a session', () => {
  it('is locked after ten idle minutes, opened again by the password, and use keeps it open', async () => {
    const lin = await hall.officer('lin');
    for (let time = 0; time < 3; time += 1) {
      hall.clock.advance(lockAfterMs);
      await lin.queue.view();
    }
    hall.clock.advance(lockAfterMs + 1);
    expect(await codeOf(lin.queue.view())).toBe('session-locked');
    expect(await codeOf(lin.visits.callForHelp({ requestId: newRequest() }))).toBe('session-locked');
    expect((await lin.staff.me()).locked).toBe(true);
    expect(await codeOf(lin.staff.unlock({ password: 'wrong' }))).toBe('wrong-password');
    expect(await lin.staff.unlock({ password: madeUpPassword })).toEqual({ locked: false });
    await lin.queue.view();
  });

  it('locked by hand stays locked, however long it is asked', async () => {
    const lin = await hall.officer('lin');
    await lin.staff.lock();
    hall.clock.advance(1_000);
    for (let time = 0; time < 3; time += 1) expect(await codeOf(lin.queue.view())).toBe('session-locked');
  });

  it('that was ended is ended, also for a call that comes at the same moment', async () => {
    const token = await hall.tokenOf('lin');
    const lin = await hall.connect(bearer(token));
    const other = await hall.connect(bearer(token));
    await lin.queue.view();
    await Promise.allSettled([lin.staff.signOut(), other.queue.view(), lin.queue.view(), other.staff.me()]);
    expect(await codeOf(lin.queue.view())).toBe('sign-in-needed');
    expect(await codeOf(other.staff.me())).toBe('sign-in-needed');
  });

  it('ends for good after fourteen hours, even in steady use', async () => {
    const token = await hall.tokenOf('lin');
    const lin = await hall.connect(bearer(token));
    for (let minutes = 0; minutes < 14 * 60; minutes += 10) {
      hall.sessions.find(token);
      hall.clock.advance(10 * 60_000);
    }
    await lin.queue.view();
    hall.clock.advance(1);
    expect(await codeOf(lin.staff.me())).toBe('sign-in-needed');
  });

  it('survives a restart of the host, and so does its lock', async () => {
    const [open, locked] = [await hall.tokenOf('lin'), await hall.tokenOf('zhou')];
    await (await hall.connect(bearer(locked))).staff.lock();
    hall.clock.advance(60_000);
    const afterRestart = createSessions(hall);
    expect(afterRestart.find(open)).toMatchObject({ locked: false, staff: { account: 'lin' } });
    expect(afterRestart.find(locked)).toMatchObject({ locked: true });
    expect(afterRestart.find('made-up')).toBeUndefined();
  });
});
