import type { EpochMs, HallDay } from '#shared/base/brand.ts';
import type { Language } from '#shared/domain/people.ts';

/** Building a formatter costs a thousand times more than using it; a hall knows one zone or two. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
}

const quarterMs = 900_000;
/** Since 1972 the zones in use lie whole quarters of an hour from UTC, so a day changes only between two of them. */
const evenZonesSince = Date.UTC(1973, 0, 1);
/** The day of the quarter asked for last: every ticket asks several times. */
const lastDays = new Map<string, { quarter: number; day: HallDay }>();

function partsOf(at: EpochMs, timeZone: string): Record<string, string> {
  return Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
}

/**
 * The calendar day on the hall's own wall at a moment. Never the day in UTC: a hall in Asia/Shanghai
 * opens while it is still yesterday there. Throws a RangeError for a time zone that does not exist.
 */
export function hallDayOf(at: EpochMs, timeZone: string): HallDay {
  const quarter = Math.floor(at / quarterMs);
  const known = lastDays.get(timeZone);
  if (known?.quarter === quarter) return known.day;
  const { year = '', month = '', day: ofMonth = '' } = partsOf(at, timeZone);
  const day = `${year.padStart(4, '0')}-${month}-${ofMonth}` as HallDay;
  // Time zones of older centuries are off by odd minutes; there every moment is looked up.
  if (at >= evenZonesSince) lastDays.set(timeZone, { quarter, day });
  return day;
}

/** A day from its numbers, or null when the calendar has no such day (29 February in most years). */
export function hallDayFrom(year: number, month: number, day: number): HallDay | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as HallDay;
}

/** The year of a day, as document numbers count it. */
export function yearOf(day: HallDay): number {
  return Number(day.slice(0, 4));
}

/** The time on the hall's wall as people write it: `9:05`, `17:30`. */
export function formatClock(at: EpochMs, timeZone: string): string {
  const { hour = '', minute = '' } = partsOf(at, timeZone);
  return `${Number(hour)}:${minute}`;
}

/** A day as a letter writes it: `2026年7月5日` (GB/T 9704: no leading zeros) or `5 July 2026`. */
export function formatDate(day: HallDay, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return language === 'en' ? `${date} ${monthNames[month - 1]} ${year}` : `${year}年${month}月${date}日`;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
