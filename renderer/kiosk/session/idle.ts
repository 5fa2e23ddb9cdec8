/** How the kiosk sees the person in front of it. Seconds are whole and count down. */
export type Presence =
  | { state: 'here' }
  /** Soon gone: a line says so, any touch keeps the page. */
  | { state: 'leaving'; seconds: number }
  /** 长者模式: a question in the middle of the screen. */
  | { state: 'asked'; seconds: number }
  | { state: 'gone' };

/** The last seconds before the wipe in which a line says so. */
export const leavingSeconds = 15;
/** How long 长者模式 waits for an answer to 您还在吗. */
export const askedSeconds = 30;

/**
 * Presence after `idleMs` without a touch. Without 长者模式 the page is wiped after `limitSeconds`;
 * with it the visitor is asked then, and wiped after another `askedSeconds`.
 */
export function presenceAfter(idleMs: number, limitSeconds: number, senior: boolean): Presence {
  const left = Math.ceil(limitSeconds - idleMs / 1000);
  if (senior) {
    if (left > 0) return { state: 'here' };
    const answerLeft = left + askedSeconds;
    return answerLeft > 0 ? { state: 'asked', seconds: answerLeft } : { state: 'gone' };
  }
  if (left > leavingSeconds) return { state: 'here' };
  return left > 0 ? { state: 'leaving', seconds: left } : { state: 'gone' };
}
