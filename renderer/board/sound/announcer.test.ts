import { describe, expect, it, vi } from 'vitest';
import { createAnnouncer, type Heard } from './announcer.ts';

/** A speaker whose sentences end when the test says so. */
function slowSpeaker(voice: Heard = 'heard', bell: Heard = 'heard') {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  return {
    log,
    endSentence: () => ends.shift()?.(),
    speaker: {
      async speak(sentence: string) {
        if (voice !== 'heard') return voice;
        log.push(`begin ${sentence}`);
        await new Promise<void>((resolve) => ends.push(resolve));
        log.push(`end ${sentence}`);
        return voice;
      },
      async chime() {
        log.push('chime');
        return bell;
      },
    },
  };
}

describe('announcing calls', () => {
  it('lets no call cut another off', async () => {
    const { speaker, log, endSentence } = slowSpeaker();
    const announcer = createAnnouncer(speaker);
    announcer.announce('A001');
    announcer.announce('A002');
    await vi.waitFor(() => expect(log).toEqual(['begin A001']));
    endSentence();
    await vi.waitFor(() => expect(log).toEqual(['begin A001', 'end A001', 'begin A002']));
    endSentence();
    await vi.waitFor(() => expect(log.at(-1)).toBe('end A002'));
    announcer.announce('A003');
    await vi.waitFor(() => expect(log.at(-1)).toBe('begin A003'));
  });

  it('chimes where there is no voice', async () => {
    const { speaker, log } = slowSpeaker('no-voice');
    const announcer = createAnnouncer(speaker);
    announcer.announce('A001');
    await vi.waitFor(() => expect(log).toEqual(['chime']));
    expect(announcer.blocked()).toBe(false);
  });

  it('asks for a touch when the browser blocks every sound, and no longer once one was heard', async () => {
    const { speaker } = slowSpeaker('blocked', 'blocked');
    const announcer = createAnnouncer(speaker);
    const changes = vi.fn();
    announcer.onChange(changes);
    announcer.announce('A001');
    await vi.waitFor(() => expect(announcer.blocked()).toBe(true));
    announcer.unblock();
    expect(announcer.blocked()).toBe(false);
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('drops the oldest of many waiting calls rather than speaking minutes late', async () => {
    const { speaker, log, endSentence } = slowSpeaker();
    const announcer = createAnnouncer(speaker);
    for (let number = 1; number <= 9; number++) announcer.announce(`A${number}`);
    for (let step = 0; step < 9; step++) {
      await vi.waitFor(() =>
        expect(log.filter((line) => line.startsWith('begin')).length).toBeGreaterThan(0),
      );
      await new Promise((resolve) => setTimeout(resolve, 0));
      endSentence();
    }
    await vi.waitFor(() => expect(log.at(-1)).toBe('end A9'));
    expect(log.filter((line) => line.startsWith('begin'))).toEqual(
      ['A1', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'].map((number) => `begin ${number}`),
    );
  });
});
