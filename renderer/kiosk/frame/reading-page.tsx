import { AArrowDown, AArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { Page } from './page.tsx';
import styles from './reading-page.module.css';

const sizes = [1, 1.25, 1.5] as const;

/** A text to read, which scrolls, with buttons for its size. */
export function ReadingPage(props: {
  title: string;
  /** From whom it is, one line. */
  hint?: string;
  paragraphs: string[];
  below?: ReactNode;
  primary?: ReactNode;
  onSubmit?: () => void;
}) {
  const { t } = useWords('kiosk');
  const [size, setSize] = useState(0);
  return (
    <Page
      title={props.title}
      hint={props.hint}
      aside={
        <>
          <Button
            aria-label={t('kiosk:shelf.smaller')}
            icon={<AArrowDown aria-hidden="true" />}
            busy={size === 0}
            onClick={() => setSize(size - 1)}
          />
          <Button
            aria-label={t('kiosk:shelf.larger')}
            icon={<AArrowUp aria-hidden="true" />}
            busy={size === sizes.length - 1}
            onClick={() => setSize(size + 1)}
          />
        </>
      }
      primary={props.primary}
      {...(props.onSubmit ? { onSubmit: props.onSubmit } : {})}
    >
      <div className={styles.reading}>
        <section
          className={styles.text}
          aria-label={props.title}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the arrow keys (2026-11-22)
          tabIndex={0}
          style={{ fontSize: `${sizes[size] ?? 1}em` }}
        >
          {props.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
        {props.below}
      </div>
    </Page>
  );
}
