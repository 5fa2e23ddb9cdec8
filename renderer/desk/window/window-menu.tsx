import { Button, Dropdown } from 'antd';
import { AppWindow } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMyWindow } from '#renderer/desk/frame/live-views.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';

/** The window one sits at, and leaving it. */
export function WindowMenu(): ReactNode {
  const { t } = useWords('desk');
  const mine = useMyWindow();
  const leave = useAct((rpc, _: null, requestId) => rpc.queue.leaveWindow({ requestId }));
  if (!mine) return <span className="sign">{t('window.none')}</span>;
  const busy = mine.ticket !== null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'leave',
            label: busy ? t('window.leaveBusy', { number: mine.ticket?.number }) : t('window.leave'),
            disabled: busy,
            onClick: () => leave.run(null),
          },
        ],
      }}
    >
      <Button
        type="text"
        className="bar-button"
        icon={<AppWindow size={16} aria-hidden />}
        loading={leave.busy}
      >
        {t('common:window', { number: mine.number })}
      </Button>
    </Dropdown>
  );
}
