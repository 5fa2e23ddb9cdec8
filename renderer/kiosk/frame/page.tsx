import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { useKiosk } from '../session/kiosk-context.ts';
import styles from './page.module.css';

/** A finger that taps twice must not answer the next page, whose primary action stands in the same place. */
const unansweredForMs = 700;

/**
 * A page: what is asked, what answers it, 返回 at the bottom left and the one primary action at the bottom
 * right. With `onSubmit` the page is a form, so Enter does what the primary button does.
 */
export function Page(props: {
  title: string;
  step?: { step: number; steps: number } | undefined;
  hint?: string | undefined;
  primary?: ReactNode;
  secondary?: ReactNode;
  /** Stands at the right of the title, where other pages count their steps. */
  aside?: ReactNode;
  /** Stands at the bottom left instead of 返回. */
  left?: ReactNode;
  onSubmit?: () => void;
  children: ReactNode;
}) {
  const { t } = useWords('kiosk');
  const { dispatch } = useKiosk();
  const heading = useRef<HTMLHeadingElement>(null);
  const shownAt = useRef(0);
  // A new page begins at its heading, for ears as for eyes; a field with autofocus has it already.
  useEffect(() => {
    shownAt.current = performance.now();
    const page = heading.current?.closest(`.${styles.page}`);
    if (!page?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  return (
    <form
      className={styles.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (performance.now() - shownAt.current >= unansweredForMs) props.onSubmit?.();
      }}
    >
      <main className={styles.main}>
        <div className={styles.question}>
          {props.step && <p className={styles.step}>{t('kiosk:frame.step', props.step)}</p>}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {props.title}
          </h1>
          {props.aside && <div className={styles.aside}>{props.aside}</div>}
          {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
        </div>
        {props.children}
      </main>
      <footer className={styles.footer}>
        {props.left ?? (
          <Button icon={<ArrowLeft aria-hidden="true" />} onClick={() => dispatch({ type: 'back' })}>
            {t('common:back')}
          </Button>
        )}
        <div className={styles.right}>
          {props.secondary}
          {props.primary}
        </div>
      </footer>
    </form>
  );
}
