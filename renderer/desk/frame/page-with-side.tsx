import { Button, Drawer } from 'antd';
import { PanelRightOpen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useMedia } from '#renderer/desk/use-media.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';

/** A record with what belongs beside it: a column on a wide screen, folded behind a button on a narrow one. */
export function PageWithSide(props: {
  side: ReactNode;
  /** How many earlier visits the side tells of; said on the button while it is folded. */
  earlier?: number;
  children: ReactNode;
}): ReactNode {
  const { t } = useWords('desk');
  const isWide = useMedia('(min-width: 1366px)');
  const [open, setOpen] = useState(false);
  return (
    <>
      <main className="record">
        {!isWide && (
          <Button
            className="unfold"
            icon={<PanelRightOpen size={16} aria-hidden />}
            onClick={() => setOpen(true)}
          >
            {props.earlier ? t('side.unfoldEarlier', { count: props.earlier }) : t('side.unfold')}
          </Button>
        )}
        {props.children}
      </main>
      {isWide ? (
        <aside className="side" aria-label={t('side.heading')}>
          {props.side}
        </aside>
      ) : (
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          title={t('side.heading')}
          size={360}
          closable={{ placement: 'end' }}
        >
          <div className="side folded">{props.side}</div>
        </Drawer>
      )}
    </>
  );
}
