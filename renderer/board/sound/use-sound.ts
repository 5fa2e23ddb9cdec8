import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { createChime } from './chime.ts';
import { speakMandarin } from './web-speech.ts';

/** The sound of this board: announces, and says whether the browser wants a touch first. */
export function useSound(): { announce(sentence: string): void; blocked: boolean; allow(): void } {
  const [{ announcer, chime }] = useState(openSound);
  // Asked once at the start: a board should show its hint before the first call is missed.
  const [silencedAtStart, setSilencedAtStart] = useState(() => chime.silenced());
  const blockedLater = useSyncExternalStore(announcer.onChange, announcer.blocked);

  const allow = useCallback(() => {
    void chime.allow().then((allowed) => {
      if (!allowed) return;
      setSilencedAtStart(false);
      announcer.unblock();
    });
  }, [announcer, chime]);

  useEffect(() => {
    // Without a touch this works only where the page may play by itself; there it ends the waiting at once.
    allow();
    window.addEventListener('pointerdown', allow);
    window.addEventListener('keydown', allow);
    return () => {
      window.removeEventListener('pointerdown', allow);
      window.removeEventListener('keydown', allow);
    };
  }, [allow]);

  return { announce: announcer.announce, blocked: silencedAtStart || blockedLater, allow };
}

function openSound(): { announcer: Announcer; chime: ReturnType<typeof createChime> } {
  const chime = createChime();
  return {
    chime,
    announcer: createAnnouncer({ speak: (sentence) => speakMandarin(sentence), chime: chime.ring }),
  };
}
