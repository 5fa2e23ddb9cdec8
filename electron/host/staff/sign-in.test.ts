import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitAfterFailures } from '#host/staff/sign-in.ts';
import { type HallClient, refusalOf } from '#host/testing/clients.ts';
import { type HallUnderTest, openHallUnderTest } from '#host/testing/hall-under-test.ts';
import { madeUpHall, madeUpPassword, madeUpStaff } from '#host/testing/made-up-hall.ts';

let hall: HallUnderTest;
let door: HallClient;
beforeAll(async () => {
  hall = await openHallUnderTest();
  door = await hall.connect({ 'accept-language': 'en' });
});
afterAll(() => hall.close());
// An hour on: nothing of the test before slows this one down.
beforeEach(async () => {
  hall.clock.advance(3_600_000);
  await hall.database.write((tx) => void tx.raw.exec('DELETE FROM sign_in_attempts'));
});

const signIn = (account: string, password: string) => door.staff.signIn({ account, password });
const codes = (tries: Promise<unknown>[]) =>
  Promise.all(tries.map(async (each) => (await refusalOf(each)).code));

describe('signing in', () => {
  it('opens a session with the account typed in any case', async () => {
    const session = await signIn('LIN', madeUpPassword);
    const { passwordHash: _, ...view } = madeUpStaff.lin;
    expect(session).toMatchObject({ staff: view, lockAfterMs: 600_000 });
    const lin = await hall.connect({ authorization: `Bearer ${session.token}` });
    expect(await lin.staff.me()).toEqual({ staff: view, locked: false });
  });

  it('answers a wrong password and an unknown account in the same words', async () => {
    const wrong = await refusalOf(signIn('lin', 'not this'));
    const unknown = await refusalOf(signIn('nobody-here', 'not this'));
    expect(wrong.code).toBe('wrong-password');
    expect(unknown).toEqual(wrong);
  });

  it('stores no token and no password in readable form', async () => {
    const { token } = await signIn('zhou', madeUpPassword);
    const stored = hall.database.read((tx) =>
      ['staff_sessions', 'staff_accounts', 'events', 'requests'].map((table) =>
        JSON.stringify(tx.raw.prepare(`SELECT * FROM ${table}`).all()),
      ),
    );
    expect(stored.join()).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored.join()).not.toContain(token);
    expect(stored.join()).not.toContain(madeUpPassword);
  });

  it('takes a password typed with composed or decomposed marks as the same', async () => {
    const empty = await openHallUnderTest({ setUp: false });
    const first = await empty.connect();
    const administrator = { ...madeUpHall.administrator, password: 'Café-Ångström' };
    await first.hall.setUp({ ...madeUpHall, administrator });
    const session = await first.staff.signIn({ account: 'guan', password: 'Café-Ångström'.normalize('NFD') });
    expect(session.staff.account).toBe('guan');
    await empty.close();
  });
});

describe('guessing', () => {
  it('is free three times, then waits twice as long after each wrong try, five minutes at most', () => {
    expect([1, 2, 3, 4, 5, 6].map(waitAfterFailures)).toEqual([0, 0, 0, 2_000, 4_000, 8_000]);
    expect(waitAfterFailures(40)).toBe(300_000);
  });

  it.each(['lin', 'nobody-here'])(
    'slows down for %s, and the right password is not heard either until the wait is over',
    async (account) => {
      expect(await codes([1, 2, 3, 4].map(() => signIn(account, 'wrong')))).toEqual(
        Array(4).fill('wrong-password'),
      );
      const slowed = await refusalOf(signIn(account, madeUpPassword));
      expect(slowed).toMatchObject({ code: 'sign-in-slowed', data: { words: { seconds: 2 } } });
      expect(slowed.message).toContain('2 seconds');
      hall.clock.advance(2_000);
      if (account === 'lin') expect((await signIn('lin', madeUpPassword)).staff.account).toBe('lin');
      else expect((await refusalOf(signIn(account, 'x'))).code).toBe('wrong-password');
    },
  );

  it('many passwords at once hears no more of them than one after another', async () => {
    const answers = await codes(Array.from({ length: 30 }, (_, n) => signIn('lin', `guess ${n}`)));
    expect(answers.filter((code) => code === 'wrong-password')).toHaveLength(4);
    expect(answers.filter((code) => code === 'sign-in-slowed')).toHaveLength(26);
  });

  it('is forgotten with the right password', async () => {
    await codes([1, 2, 3].map(() => signIn('zhou', 'wrong')));
    await signIn('zhou', madeUpPassword);
    expect(await codes([1, 2, 3].map(() => signIn('zhou', 'wrong')))).toEqual(
      Array(3).fill('wrong-password'),
    );
  });

  it('one account does not slow down another', async () => {
    await codes([1, 2, 3, 4].map(() => signIn('lin', 'wrong')));
    expect((await signIn('zhou', madeUpPassword)).staff.account).toBe('zhou');
  });

  it('at a locked screen is slowed down the same way', async () => {
    const lin = await hall.officer('lin');
    await lin.staff.lock();
    const guesses = await codes([1, 2, 3, 4, 5].map((n) => lin.staff.unlock({ password: `guess ${n}` })));
    expect(guesses).toContain('sign-in-slowed');
    expect((await lin.staff.me()).locked).toBe(true);
  });
});
