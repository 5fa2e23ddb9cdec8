import type { ReactNode } from 'react';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { EventType } from '#shared/domain/events.ts';

/** Events the desk has words for. */
const eventTypes = [
  'hall-set-up',
  'staff-added',
  'visit-checked-in',
  'visit-begun',
  'visit-rated',
  'ticket-issued',
  'ticket-called',
  'ticket-recalled',
  'ticket-missed',
  'ticket-restored',
  'ticket-transferred',
  'ticket-finished',
  'window-opened',
  'window-closed',
  'petition-registered',
  'petition-triaged',
  'letter-issued',
  'matter-accepted',
  'matter-transferred',
  'reply-written',
] as const satisfies readonly EventType[];

/** What an event is called; one from a newer program shows by its own name. */
export function EventName({ type }: { type: string }): ReactNode {
  const { t } = useWords('desk');
  const known = eventTypes.find((name) => name === type);
  return known ? t(`events.${known}`) : type;
}
