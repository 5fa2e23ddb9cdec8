import { useLanguage } from '#renderer/ui/text/use-words.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import { Kiosk } from './frame/kiosk.tsx';
import { NotReady } from './frame/not-ready.tsx';
import { useHallView } from './session/use-hall-view.ts';

/** Waits for the hall, then is its kiosk. */
export function App() {
  const language = useLanguage();
  const hall = useHallView();
  if (hall === null) return <NotReady sentence={null} />;
  if (hall.view.state === 'not-set-up')
    return <NotReady sentence={sentenceOf('hall-not-set-up', language)} />;
  return <Kiosk hall={hall.view} clockAheadMs={hall.clockAheadMs} />;
}
