import { useEffect, useEffectEvent, useState } from 'react';
import { type Presence, presenceAfter } from './idle.ts';

const touches = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Watches for touches and keys while `watching`; calls `onGone` once when nobody has been there long enough. */
export function usePresence(options: {
  watching: boolean;
  limitSeconds: number;
  senior: boolean;
  onGone(): void;
}): Presence {
  const { watching, limitSeconds, senior } = options;
  const [presence, setPresence] = useState<Presence>({ state: 'here' });
  const gone = useEffectEvent(options.onGone);
  useEffect(() => {
    setPresence({ state: 'here' });
    if (!watching) return;
    let touchedAt = Date.now();
    const touched = () => {
      touchedAt = Date.now();
      setPresence({ state: 'here' });
    };
    const timer = setInterval(() => {
      const now = presenceAfter(Date.now() - touchedAt, limitSeconds, senior);
      setPresence(now);
      if (now.state === 'gone') gone();
    }, 250);
    for (const touch of touches) document.addEventListener(touch, touched, { passive: true });
    return () => {
      clearInterval(timer);
      for (const touch of touches) document.removeEventListener(touch, touched);
    };
  }, [watching, limitSeconds, senior]);
  return presence;
}
