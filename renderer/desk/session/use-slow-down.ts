import { useEffect, useState } from 'react';
import type { ShownRefusal } from '#renderer/client/index.ts';

/** Counts down the seconds the host asks a person to wait after wrong passwords. */
export function useSlowDown(): { seconds: number; heed(refusal: ShownRefusal): void } {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (until <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [until]);
  return {
    seconds,
    heed(refusal) {
      if (refusal.code !== 'sign-in-slowed') return;
      const at = Date.now();
      setNow(at);
      setUntil(at + Number(refusal.words.seconds ?? 1) * 1000);
    },
  };
}
