import { invariant } from '#shared/base/invariant.ts';
import type { Language } from '#shared/domain/people.ts';

const chineseDigits = '零一二三四五六七八九';

/** What a ticket shows: the service's letter and the serial of the day, `A012`, past 999 `A1000`. */
export function makeTicketNumber(prefix: string, serial: number): string {
  invariant(Number.isInteger(serial) && serial >= 1, 'serials of a service and day begin at 1');
  return prefix + String(serial).padStart(3, '0');
}

/**
 * The sentence that calls a visitor, for a voice: digits of the ticket one by one, so that none is
 * misheard, the window as people say it (`请A零一二号到十一号窗口`). Never a name.
 */
export function spokenCall(ticketNumber: string, windowNumber: number, language: Language): string {
  return language === 'en'
    ? `Number ${[...ticketNumber].join(' ')}, please go to window ${windowNumber}`
    : `请${ticketNumber.replace(/\d/g, chineseDigit)}号到${chineseNumber(windowNumber)}号窗口`;
}

function chineseDigit(digit: string): string {
  return chineseDigits[Number(digit)] ?? digit;
}

/** 1 to 99 as spoken: 三, 十, 十一, 二十, 二十一. */
function chineseNumber(value: number): string {
  invariant(Number.isInteger(value) && value >= 1 && value <= 99, 'windows are numbered 1 to 99');
  const tens = Math.floor(value / 10);
  const units = value % 10 === 0 ? '' : chineseDigit(String(value % 10));
  if (tens === 0) return units;
  return `${tens === 1 ? '' : chineseDigit(String(tens))}十${units}`;
}
