import type { TicketId } from '#shared/domain/ids.ts';
import type { HallRpc } from '#test/bench/screens.ts';

/** A board that knows when it first had each call. */
export type BoardWatcher = {
  /** The moment (performance.now) at which the call was on the board; waits for it, at most 10 s. */
  seen(id: TicketId): Promise<number>;
};

const patienceMs = 10_000;

/**
 * Watches as a board does; resolves once the first view is there. The view ends when the screen hangs
 * up, which is no failure once `ending` is aborted.
 */
export async function boardWatcher(rpc: HallRpc, ending: AbortSignal): Promise<BoardWatcher> {
  const firstSeen = new Map<TicketId, number>();
  const waiting = new Map<TicketId, (at: number) => void>();
  const views = await rpc.queue.watchBoard();
  const first = await views.next();
  if (first.done) throw new Error('the board’s view ended before it began');

  async function follow(): Promise<void> {
    for await (const view of views) {
      const at = performance.now();
      for (const { ticketId } of view.calls) {
        if (firstSeen.has(ticketId)) continue;
        firstSeen.set(ticketId, at);
        waiting.get(ticketId)?.(at);
      }
    }
  }
  follow().catch((error: unknown) => endedOnlyByUs(error, ending));

  return {
    seen(id) {
      const known = firstSeen.get(id);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        const patience = setTimeout(() => reject(new Error('a board never had the call')), patienceMs);
        waiting.set(id, (at) => {
          clearTimeout(patience);
          resolve(at);
        });
      });
    },
  };
}

/** Watches the queue as a desk does, and does nothing with it. */
export async function watchQueue(rpc: HallRpc, ending: AbortSignal): Promise<void> {
  try {
    for await (const _view of await rpc.queue.watch()) {
      // Reading is the point: the host computes and sends each view.
    }
  } catch (error) {
    endedOnlyByUs(error, ending);
  }
}

function endedOnlyByUs(error: unknown, ending: AbortSignal): void {
  if (!ending.aborted) throw error;
}
