import type { ShownRefusal } from '#renderer/client/index.ts';
import { refusalOf } from '#renderer/client/index.ts';

/** How a submission ended: the host's answer, its refusal (null for a fault of the program), or the visitor left. */
export type SubmissionEnd<Answer> =
  | { end: 'answered'; answer: Answer }
  | { end: 'refused'; refusal: ShownRefusal | null }
  | { end: 'left' };

/**
 * Sends until the host has answered: a host that can't be reached is asked again with the same request id,
 * so a ticket whose answer was lost is not taken twice. `onWaiting` is told before each further try.
 */
export async function sendUntilAnswered<Answer>(
  send: (signal: AbortSignal) => Promise<Answer>,
  options: { signal: AbortSignal; pauseMs: number; onWaiting(): void },
): Promise<SubmissionEnd<Answer>> {
  const { signal, pauseMs, onWaiting } = options;
  while (!signal.aborted) {
    try {
      const answer = await send(signal);
      return signal.aborted ? { end: 'left' } : { end: 'answered', answer };
    } catch (error) {
      if (signal.aborted) return { end: 'left' };
      const refusal = refusalOf(error);
      if (refusal?.code !== 'no-connection') return { end: 'refused', refusal };
      onWaiting();
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  return { end: 'left' };
}
