import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';

/** A question over the screen that holds focus until it is answered; Escape is the mild answer. */
export function Dialog(props: {
  title: string;
  words: ReactNode;
  buttons: ReactNode;
  /** Between words and buttons, for example what became of an attempt. */
  below?: ReactNode;
  onDismiss(): void;
}) {
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && props.onDismiss()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={styles.veil} />
        <AlertDialog.Content className={styles.dialog}>
          <AlertDialog.Title className={styles.title}>{props.title}</AlertDialog.Title>
          <AlertDialog.Description className={styles.words}>{props.words}</AlertDialog.Description>
          {props.below}
          <div className={styles.buttons}>{props.buttons}</div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
