import type { Connection } from '#renderer/client/connection.ts';
import type { HallRpc } from '#renderer/client/hall-client.ts';

const silenceMs = 15_000;
const answerWithinMs = 8000;

/**
 * Notices a line that is dead without having closed (a pulled cable, a sleeping machine): after 15 s of
 * silence it asks the host something small and reconnects when no answer comes.
 */
export function watchPulse(connection: Connection, rpc: HallRpc): () => void {
  let heardAt = Date.now();
  let asking = false;
  connection.socket.addEventListener('message', () => {
    heardAt = Date.now();
  });
  const timer = setInterval(() => {
    if (asking || connection.state().state !== 'open' || Date.now() - heardAt < silenceMs) return;
    asking = true;
    const askedAt = Date.now();
    const tooLate = AbortSignal.timeout(answerWithinMs);
    rpc.hall
      .view(undefined, { signal: tooLate })
      .catch(() => {
        // Any answer, a refusal too, is a pulse; only silence since the question is not.
        if (heardAt < askedAt && tooLate.aborted) connection.socket.reconnect();
      })
      .finally(() => {
        asking = false;
      });
  }, 5000);
  return () => clearInterval(timer);
}
