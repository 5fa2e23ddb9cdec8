import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { NumberPad, type PadKeys } from '#renderer/ui/number-pad.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import { isBusy, type Submission } from '../session/use-submission.ts';
import styles from './field.module.css';
import { FieldNote } from './field-note.tsx';
import { Page } from './page.tsx';

const allowed: Record<PadKeys, RegExp> = {
  digits: /[^\d+]/g,
  'digits-x': /[^\dX]/g,
  'digits-hm': /[^\dHM]/g,
  letters: /[^\dA-Z]/g,
};

/** Asks for a number with keys on the screen; a keyboard works as well. What it holds dies with the page. */
export function PadPage(props: {
  title: string;
  step?: { step: number; steps: number } | undefined;
  label: string;
  hint: string;
  keys: PadKeys;
  /** Sizes of the groups shown, for example 6, 8, 4; the rest follows in one. */
  groups?: number[];
  maximum: number;
  /** An answer given before and left: shown masked, replaced by the first key. */
  kept?: { masked: string; hint: string } | undefined;
  next: string;
  submission?: Submission;
  secondary?: ReactNode;
  left?: ReactNode;
  /** Answers with the sentence to show when the number can't be right, or null. */
  onNext(value: string): string | null;
  /** The kept answer stays. */
  onKeep?: () => void;
}) {
  const { t } = useWords('kiosk');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const sealed = props.kept !== undefined && value === '';
  const change = (typed: string) => {
    const plain = typed.normalize('NFKC').toUpperCase().replace(allowed[props.keys], '');
    setValue(plain.slice(0, props.maximum));
    setProblem(null);
  };
  const busy = isBusy(props.submission);
  const submit = () => {
    if (busy) return;
    if (sealed) {
      props.onKeep?.();
      return;
    }
    const sentence = props.onNext(value);
    setProblem(sentence);
    if (sentence !== null) field.current?.focus();
  };
  const hint = sealed ? props.kept?.hint : props.hint;
  return (
    <Page
      title={props.title}
      step={props.step}
      left={props.left}
      secondary={props.secondary}
      primary={
        <Button type="submit" look="primary" busy={busy}>
          {props.next}
        </Button>
      }
      onSubmit={submit}
    >
      <div className={props.keys === 'letters' ? styles.wide : styles.beside}>
        <div className={styles.field}>
          <label htmlFor={id}>{props.label}</label>
          <input
            ref={field}
            id={id}
            className={styles.number}
            value={grouped(value, props.groups ?? [])}
            placeholder={props.kept?.masked}
            inputMode="none"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the page has this one field (2026-11-22)
            autoFocus
            aria-invalid={problem !== null}
            aria-describedby={`${id}-hint`}
            onChange={(event) => change(event.target.value)}
          />
          <FieldNote id={`${id}-hint`} hint={hint} problem={problem} submission={props.submission} />
        </div>
        <NumberPad
          keys={props.keys}
          words={{ name: t('kiosk:pad.name'), erase: t('kiosk:pad.erase'), clear: t('kiosk:pad.clear') }}
          onKey={(character) => change(value + character)}
          onErase={() => change(value.slice(0, -1))}
          onClear={() => change('')}
        />
      </div>
    </Page>
  );
}

/** `110101 19900307 0011` for groups 6 and 8: eyes compare short groups with the card. */
function grouped(value: string, groups: number[]): string {
  const parts: string[] = [];
  let rest = value;
  for (const size of groups) {
    parts.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...parts, rest].filter((part) => part !== '').join(' ');
}
