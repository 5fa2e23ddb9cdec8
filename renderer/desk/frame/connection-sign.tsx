import { Wifi, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useConnection } from '#renderer/client/index.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';

/** Whether the hall's host is on the line, in a shape and a word. */
export function ConnectionSign(): ReactNode {
  const { state } = useConnection();
  const { t } = useWords('desk');
  const open = state === 'open';
  const Icon = open ? Wifi : WifiOff;
  return (
    <span className={open ? 'sign good' : 'sign bad'} role="status">
      <Icon size={16} aria-hidden />
      {t(`connection.${state}`)}
    </span>
  );
}
