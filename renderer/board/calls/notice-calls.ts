import type { BoardCall, BoardView } from '#shared/contract/queue.ts';

/** The calls of the last view and when this board first showed each (epoch ms, this machine's clock). */
export type SeenCalls = ReadonlyMap<string, number>;

/** A board that has shown nothing yet. */
export const nothingSeen: SeenCalls = new Map();

/** How long a call stands out. */
export const standsOutMs = 10_000;

/** A call older than this when it reaches the board is shown but no longer announced: the visitor is there or gone. */
const announcedWithinMs = 30_000;

/** Names one calling of one ticket; a recall is a new one. */
export function callKey(call: BoardCall): string {
  return `${call.ticketId} ${call.calledAt} ${call.times}`;
}

/**
 * Compares a view with what this board has shown: what is seen now, and which calls are to be announced, the
 * earliest first. Ages are taken from the host's own clock (`view.at`), for the board's may be wrong.
 */
export function noticeCalls(
  seen: SeenCalls,
  view: BoardView,
  now: number,
): { seen: SeenCalls; announce: BoardCall[] } {
  const fresh = view.calls.filter((call) => !seen.has(callKey(call)));
  const announce = fresh
    .filter((call) => view.at - call.calledAt <= announcedWithinMs)
    .sort((one, other) => one.calledAt - other.calledAt);
  const shownSince = (call: BoardCall) =>
    seen.get(callKey(call)) ?? now - Math.max(0, view.at - call.calledAt);
  return { seen: new Map(view.calls.map((call) => [callKey(call), shownSince(call)])), announce };
}

/** Whether a call still stands out on this board. */
export function standsOut(seen: SeenCalls, call: BoardCall, now: number): boolean {
  const since = seen.get(callKey(call));
  return since !== undefined && now - since < standsOutMs;
}
