import { useLayoutEffect, useMemo, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/client/index.ts';
import { Screen } from '../screens/screen.tsx';
import { KioskContext, type Kiosk as KioskParts, type OpenHall } from '../session/kiosk-context.ts';
import { freshSession, isFresh } from '../session/session.ts';
import { sessionReducer } from '../session/session-reducer.ts';
import { usePresence } from '../session/use-presence.ts';
import styles from './kiosk.module.css';
import { KioskBar } from './kiosk-bar.tsx';
import { NotReady } from './not-ready.tsx';
import { StillHere } from './still-here.tsx';

/** The whole kiosk of an open hall: one session after another, each wiped before the next. */
export function Kiosk({ hall, clockAheadMs }: { hall: OpenHall; clockAheadMs: number }) {
  const { i18n } = useTranslation();
  const [session, dispatch] = useReducer(sessionReducer, freshSession(1));
  const board = useLive('board', (rpc, signal) => rpc.queue.watchBoard(undefined, { signal }));
  const presence = usePresence({
    watching: !isFresh(session),
    limitSeconds: hall.idleSeconds,
    senior: session.senior,
    onGone: () => dispatch({ type: 'wiped' }),
  });
  // The page itself carries language and mode: for screen readers, fonts and tokens.
  useLayoutEffect(() => {
    void i18n.changeLanguage(session.language);
    document.documentElement.dataset.mode = session.senior ? 'senior' : 'ordinary';
    document.documentElement.dataset.contrast = session.senior ? 'high' : '';
  }, [i18n, session.language, session.senior]);
  const kiosk = useMemo<KioskParts>(
    () => ({ session, hall, board: board.view, dispatch }),
    [session, hall, board.view],
  );
  // Only the host can say that this screen is none of its kiosks; the line being down is another matter.
  if (board.state === 'refused' && board.view === null) {
    return <NotReady sentence={board.refusal?.sentence ?? null} />;
  }
  return (
    <KioskContext value={kiosk}>
      <div key={session.visitor} className={styles.kiosk}>
        <KioskBar clockAheadMs={clockAheadMs} presence={presence} />
        <Screen key={placeKey(session.place)} place={session.place} />
        {presence.state === 'asked' && <StillHere seconds={presence.seconds} />}
      </div>
    </KioskContext>
  );
}

/** Pages of the same flow are different pages: what one holds in its fields must not show in the next. */
function placeKey(place: KioskParts['session']['place']): string {
  return place.at === 'check-in' ? `check-in/${place.step}` : place.at;
}
