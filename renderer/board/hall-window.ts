import { useEffect, useState } from 'react';

/** What the Electron shell lets a page ask for (see electron/preload); absent in a browser. */
type HallWindow = { displayCount(): Promise<number>; moveToNextDisplay(): Promise<void> };

declare global {
  interface Window {
    hallWindow?: HallWindow;
  }
}

/** Moves this window to the next display; null in a browser and where there is only one display. */
export function useDisplayMove(): (() => void) | null {
  const [displays, setDisplays] = useState(1);
  useEffect(() => {
    // Displays come and go while a board runs for weeks; asking is cheap.
    const ask = () => void window.hallWindow?.displayCount().then(setDisplays);
    ask();
    const timer = setInterval(ask, 10_000);
    return () => clearInterval(timer);
  }, []);
  return displays > 1 ? () => void window.hallWindow?.moveToNextDisplay() : null;
}
