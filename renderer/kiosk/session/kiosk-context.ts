import { createContext, use } from 'react';
import { invariant } from '#shared/base/invariant.ts';
import type { HallView } from '#shared/contract/hall.ts';
import type { BoardView } from '#shared/contract/queue.ts';
import type { Session } from './session.ts';
import type { KioskEvent } from './session-reducer.ts';

/** The hall once it is open. */
export type OpenHall = Extract<HallView, { state: 'open' }>;

/** What every page of the kiosk has at hand. `board` is null until the host has sent it. */
export type Kiosk = {
  session: Session;
  hall: OpenHall;
  board: BoardView | null;
  dispatch(event: KioskEvent): void;
};

export const KioskContext = createContext<Kiosk | null>(null);

/** The session, the hall and the way to say what happened. */
export function useKiosk(): Kiosk {
  const kiosk = use(KioskContext);
  invariant(kiosk, 'every page stands inside the kiosk frame');
  return kiosk;
}
