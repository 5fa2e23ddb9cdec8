import { expect, it } from 'vitest';
import { noConnection } from '#renderer/client/no-connection.ts';
import { sendUntilAnswered } from './send-until-answered.ts';

const options = (signal = new AbortController().signal) => {
  const waits: string[] = [];
  return { waits, signal, pauseMs: 1, onWaiting: () => void waits.push('waiting') };
};

it('asks again while the host is away and hands on the answer when it is back', async () => {
  const given = options();
  let tries = 0;
  const end = await sendUntilAnswered(async () => {
    tries += 1;
    if (tries < 3) throw noConnection('zh-CN');
    return 'A012';
  }, given);
  expect(end).toEqual({ end: 'answered', answer: 'A012' });
  expect(given.waits).toHaveLength(2);
});

it('does not repeat what the host refused, nor a fault of the program', async () => {
  let tries = 0;
  const end = await sendUntilAnswered(async () => {
    tries += 1;
    throw new TypeError('a bug');
  }, options());
  expect(end).toEqual({ end: 'refused', refusal: null });
  expect(tries).toBe(1);
});

it('ignores an answer that comes after the visitor left', async () => {
  const leaving = new AbortController();
  const end = await sendUntilAnswered(async () => {
    leaving.abort();
    return 'A012';
  }, options(leaving.signal));
  expect(end).toEqual({ end: 'left' });
});

it('stops asking when the visitor leaves while the host is away', async () => {
  const leaving = new AbortController();
  let tries = 0;
  const end = await sendUntilAnswered(async () => {
    tries += 1;
    if (tries === 2) leaving.abort();
    throw noConnection('zh-CN');
  }, options(leaving.signal));
  expect(end).toEqual({ end: 'left' });
  expect(tries).toBe(2);
});
