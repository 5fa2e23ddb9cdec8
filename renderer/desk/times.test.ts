import { expect, it } from 'vitest';
import { timesOf } from './times.ts';

const at = Date.UTC(2026, 6, 5, 1, 5);

it('writes dates and times as people in the hall read them', () => {
  expect(timesOf('zh-CN', 'Asia/Shanghai', '刚刚').full(at)).toBe('2026年7月5日 9:05');
  expect(timesOf('en', 'Asia/Shanghai', '刚刚').full(at)).toBe('5 July 2026 9:05');
  expect(timesOf('zh-CN', 'Asia/Shanghai', '刚刚').clock(at - 8 * 3_600_000 - 5 * 60_000)).toBe('1:00');
});

it('tells how long ago something was, never in the future', () => {
  const times = timesOf('zh-CN', 'Asia/Shanghai', '刚刚');
  expect(times.ago(at, at + 30_000)).toBe('刚刚');
  expect(times.ago(at, at + 3 * 60_000)).toBe('3分钟前');
  expect(times.ago(at, at + 26 * 3_600_000)).toBe('昨天');
  expect(times.ago(at + 5000, at)).toBe('刚刚');
});
