import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#renderer/ui/text/use-words.ts';

const keys = [
  ['F2', 'call'],
  ['F3', 'recall'],
  ['F4', 'finish'],
  ['Ctrl+K', 'search'],
  ['Enter', 'next'],
  ['Ctrl+Enter', 'save'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const;

/** Every key of the desk, on `?`. */
export function ShortcutsOverlay(props: { open: boolean; onClose(): void }): ReactNode {
  const { t } = useWords('desk');
  return (
    <Modal open={props.open} title={t('keys.heading')} footer={null} onCancel={props.onClose} width={420}>
      <dl className="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
