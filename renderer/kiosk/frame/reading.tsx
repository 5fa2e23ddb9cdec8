import { AArrowDown, AArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import styles from './reading.module.css';

const sizes = [1, 1.25, 1.5] as const;

/** A text to read, which scrolls, and the size buttons that belong to it. */
export function Reading(props: { name: string; paragraphs: string[]; above?: ReactNode; below?: ReactNode }) {
  const { t } = useWords('kiosk');
  const [size, setSize] = useState(0);
  const factor = sizes[size] ?? 1;
  return (
    <div className={styles.reading}>
      <div className={styles.bar}>
        <div className={styles.above}>{props.above}</div>
        <fieldset className={styles.sizes} aria-label={t('kiosk:shelf.size')}>
          <Button
            icon={<AArrowDown aria-hidden="true" />}
            busy={size === 0}
            onClick={() => setSize(size - 1)}
          >
            {t('kiosk:shelf.smaller')}
          </Button>
          <Button
            icon={<AArrowUp aria-hidden="true" />}
            busy={size === sizes.length - 1}
            onClick={() => setSize(size + 1)}
          >
            {t('kiosk:shelf.larger')}
          </Button>
        </fieldset>
      </div>
      <section
        className={styles.text}
        aria-label={props.name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the arrow keys (2026-11-22)
        tabIndex={0}
        style={{ fontSize: `${factor}em` }}
      >
        {props.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      {props.below}
    </div>
  );
}
