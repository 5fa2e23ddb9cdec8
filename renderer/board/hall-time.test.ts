import { expect, it } from 'vitest';
import { clockTime, dayOf } from './hall-time.ts';

it('tells the hall’s time and day, whatever the zone of the machine', () => {
  const at = Date.UTC(2026, 6, 5, 1, 5);
  expect(clockTime(at, 'Asia/Shanghai')).toBe('9:05');
  expect(dayOf(at, 'Asia/Shanghai')).toBe('2026年7月5日星期日');
  expect(clockTime(Date.UTC(2026, 6, 4, 16, 0), 'Asia/Shanghai')).toBe('0:00');
});
