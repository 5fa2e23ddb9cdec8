import { useEffect, useEffectEvent, useState } from 'react';

/** Counts whole seconds down from when it appears and calls `onEnd` once at zero. */
export function Countdown(props: { seconds: number; words(left: number): string; onEnd(): void }) {
  const [left, setLeft] = useState(props.seconds);
  const end = useEffectEvent(props.onEnd);
  useEffect(() => {
    const endsAt = Date.now() + props.seconds * 1000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) {
        clearInterval(timer);
        end();
      }
    }, 200);
    return () => clearInterval(timer);
  }, [props.seconds]);
  // role="timer" is not announced every second, which would drown everything else.
  return <span role="timer">{props.words(left)}</span>;
}
