import { useEffect, useRef } from 'react';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const tellHostMs = 60_000;

/**
 * Calls `onIdle` once nobody has touched this screen for `seconds`, and `onActive` about every minute
 * while somebody does: typing a long statement is work too, though the host hears nothing of it.
 */
export function useIdle(
  seconds: number,
  running: boolean,
  then: { onIdle: () => void; onActive: () => void },
): void {
  const latest = useRef(then);
  latest.current = then;
  useEffect(() => {
    if (!running) return;
    let touchedAt = Date.now();
    let toldAt = Date.now();
    const touch = (): void => {
      touchedAt = Date.now();
    };
    // The clock is compared rather than a timer reset, so a machine that slept locks when it wakes.
    const timer = setInterval(() => {
      const now = Date.now();
      if (now - touchedAt >= seconds * 1000) {
        touch();
        latest.current.onIdle();
      } else if (now - toldAt >= tellHostMs && touchedAt > toldAt) {
        toldAt = now;
        latest.current.onActive();
      }
    }, 1000);
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touch);
    };
  }, [seconds, running]);
}
