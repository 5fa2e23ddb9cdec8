import { useEffect, useRef, useState } from 'react';
import { type HallRpc, type ShownRefusal, useHallClient } from '#renderer/client/index.ts';
import { sentenceOf } from '#shared/contract/refusals.ts';
import { sendUntilAnswered } from './send-until-answered.ts';

/** Where a submission stands. While `sending` or `waiting` a second tap does nothing. */
export type Submission =
  | { state: 'ready' }
  | { state: 'sending' }
  /** The host can't be reached; it is asked again by itself. */
  | { state: 'waiting' }
  | { state: 'refused'; sentence: string };

/** Whether the answer is still out. */
export function isBusy(submission: Submission | undefined): boolean {
  return submission?.state === 'sending' || submission?.state === 'waiting';
}

/** Sends what the visitor confirmed. Leaving the page gives the submission up; its late answer is ignored. */
export function useSubmission(): {
  submission: Submission;
  submit<Answer>(
    send: (rpc: HallRpc, signal: AbortSignal) => Promise<Answer>,
    onAnswer: (answer: Answer) => void,
    /** Return true to handle a refusal elsewhere than in a sentence. */
    onRefusal?: (refusal: ShownRefusal) => boolean,
  ): void;
} {
  const { rpc, language } = useHallClient();
  const [submission, setSubmission] = useState<Submission>({ state: 'ready' });
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  return {
    submission,
    submit(send, onAnswer, onRefusal) {
      // A ref, not the state: two taps in one frame see the same state.
      if (leaving.current) return;
      leaving.current = new AbortController();
      const { signal } = leaving.current;
      setSubmission({ state: 'sending' });
      const onWaiting = () => setSubmission({ state: 'waiting' });
      void sendUntilAnswered((stop) => send(rpc, stop), { signal, pauseMs: 1000, onWaiting }).then((end) => {
        leaving.current = null;
        if (end.end === 'left') return;
        if (end.end === 'answered') {
          setSubmission({ state: 'ready' });
          onAnswer(end.answer);
          return;
        }
        if (end.refusal && onRefusal?.(end.refusal)) {
          setSubmission({ state: 'ready' });
          return;
        }
        const sentence = end.refusal?.sentence ?? sentenceOf('something-broke', language());
        setSubmission({ state: 'refused', sentence });
      });
    },
  };
}
