import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { isBusy, type Submission } from '../session/use-submission.ts';
import styles from './field.module.css';
import { FieldNote } from './field-note.tsx';
import { Page } from './page.tsx';

/** Asks for words, on one line or several. What it holds dies with the page. */
export function TextPage(props: {
  title: string;
  step?: { step: number; steps: number } | undefined;
  label: string;
  hint: string;
  lines: 'one' | 'several';
  initial: string;
  /** An answer given before and left: shown masked, replaced by the first letter typed. */
  kept?: { masked: string; hint: string } | undefined;
  /** Counts what is used, in code points. */
  count?: (used: number) => string;
  next: string;
  submission?: Submission;
  secondary?: ReactNode;
  /** Answers with the sentence to show when it can't be taken, or null. */
  onNext(value: string): string | null;
  onKeep?: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [value, setValue] = useState(props.initial);
  const [problem, setProblem] = useState<string | null>(null);
  const sealed = props.kept !== undefined && value === '';
  const busy = isBusy(props.submission);
  const submit = () => {
    if (busy) return;
    if (sealed) {
      props.onKeep?.();
      return;
    }
    const sentence = props.onNext(value.normalize('NFC').trim());
    setProblem(sentence);
    if (sentence !== null) field.current?.focus();
  };
  const hint = sealed ? props.kept?.hint : props.hint;
  const shared = {
    ref: field,
    id,
    value,
    placeholder: props.kept?.masked,
    autoComplete: 'off',
    // The page has this one field.
    autoFocus: true,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-hint`,
    onChange: (event: { target: { value: string } }) => {
      setValue(event.target.value);
      setProblem(null);
    },
  };
  return (
    <Page
      title={props.title}
      step={props.step}
      secondary={props.secondary}
      primary={
        <Button type="submit" look="primary" busy={busy}>
          {props.next}
        </Button>
      }
      onSubmit={submit}
    >
      <div className={styles.field}>
        <label htmlFor={id}>{props.label}</label>
        {props.lines === 'one' ? (
          <input {...shared} className={styles.line} spellCheck={false} />
        ) : (
          <textarea {...shared} className={styles.lines} spellCheck={false} />
        )}
        {props.count && <p className={styles.count}>{props.count([...value].length)}</p>}
        <FieldNote id={`${id}-hint`} hint={hint} problem={problem} submission={props.submission} />
      </div>
    </Page>
  );
}
