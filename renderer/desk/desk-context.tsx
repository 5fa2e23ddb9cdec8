import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Drafts } from '#renderer/desk/drafts.ts';
import { type Times, timesOf } from '#renderer/desk/times.ts';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { HallView } from '#shared/contract/hall.ts';
import type { StaffView } from '#shared/contract/staff.ts';

/** The hall as it stands open. */
export type OpenHall = Extract<HallView, { state: 'open' }>;

/** What every page of the workbench may ask for: the hall, who sits here, unsaved drafts. */
export type Desk = { hall: OpenHall; me: StaffView; drafts: Drafts; lock(): void; signOut(): void };

const DeskContext = createContext<Desk | null>(null);

/** Puts the hall and the person on duty at the disposal of the pages below. */
export function DeskProvider(props: { desk: Desk; children: ReactNode }): ReactNode {
  return <DeskContext value={props.desk}>{props.children}</DeskContext>;
}

/** The desk of the person on duty. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  invariant(desk, 'pages of the workbench stand inside a DeskProvider');
  return desk;
}

/** Formats of moments in the desk's language and the hall's time zone. */
export function useTimes(): Times {
  const language = useLanguage();
  const { t } = useWords('desk');
  const { timeZone } = useDesk().hall.profile;
  return useMemo(() => timesOf(language, timeZone, t('justNow')), [language, timeZone, t]);
}
