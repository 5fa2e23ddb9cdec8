import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTicketNumber, spokenCall } from '#shared/domain/ticket-number.ts';

describe('ticket numbers', () => {
  it('have three digits and grow past 999', () => {
    expect(makeTicketNumber('A', 12)).toBe('A012');
    expect(makeTicketNumber('B', 999)).toBe('B999');
    expect(makeTicketNumber('A', 1000)).toBe('A1000');
    expect(() => makeTicketNumber('A', 0)).toThrow('begin at 1');
  });

  it('never meet within a service', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (one, other) => {
        expect(makeTicketNumber('A', one) === makeTicketNumber('A', other)).toBe(one === other);
      }),
    );
  });
});

describe('calling aloud', () => {
  it('speaks every digit of the ticket by itself', () => {
    expect(spokenCall('A012', 3, 'zh-CN')).toBe('请A零一二号到三号窗口');
    expect(spokenCall('A012', 3, 'en')).toBe('Number A 0 1 2, please go to window 3');
    expect(spokenCall('B1000', 3, 'zh-CN')).toBe('请B一零零零号到三号窗口');
  });

  it('speaks windows from ten on as people say them', () => {
    const windows: [number, string][] = [
      [10, '十'],
      [11, '十一'],
      [19, '十九'],
      [20, '二十'],
      [21, '二十一'],
      [40, '四十'],
    ];
    for (const [number, spoken] of windows) {
      expect(spokenCall('C001', number, 'zh-CN')).toBe(`请C零零一号到${spoken}号窗口`);
    }
  });

  it('leaves no digit for a Chinese voice to read its own way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 99 }), (serial, window) => {
        expect(spokenCall(makeTicketNumber('A', serial), window, 'zh-CN')).not.toMatch(/\d/);
      }),
    );
  });
});
