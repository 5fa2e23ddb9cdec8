import { getHallProfile } from '#host/hall/index.ts';
import type { WriteTx } from '#host/platform/database.ts';
import type { Officer } from '#host/queue/move-ticket.ts';
import type { QueueDeps } from '#host/queue/queue-deps.ts';
import { windowViews } from '#host/queue/queue-view.ts';
import { listTickets } from '#host/queue/ticket-store.ts';
import { findWindowOf, listSittings } from '#host/queue/window-store.ts';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { WindowView } from '#shared/contract/queue.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { NewEvent } from '#shared/domain/events.ts';
import { hallDayOf } from '#shared/domain/hall-day.ts';
import type { StaffId, WindowId } from '#shared/domain/ids.ts';

/** Sits an officer down at a free window; a window held before is left first. */
export function takeWindow(
  tx: WriteTx,
  deps: QueueDeps,
  officer: Officer,
  windowId: WindowId,
): Result<WindowView, Refusal> {
  const profile = getHallProfile(tx);
  if (!profile.windows.some((window) => window.id === windowId)) return refused(refusal('window-unknown'));
  const holder = listSittings(tx).find((sitting) => sitting.windowId === windowId);
  const today = hallDayOf(deps.clock.now(), profile.timeZone);
  // Who went home without leaving the window holds it no longer than the day.
  const forgotten = holder && hallDayOf(holder.since, profile.timeZone) !== today;
  if (holder && !forgotten && holder.staffId !== officer.staff.id) return refused(refusal('window-taken'));
  if (!holder || forgotten) {
    const left = leaveWindow(tx, deps, officer);
    if (!left.ok && left.error.code !== 'window-not-taken') return left;
    const by = { actor: officer.actorId, station: officer.stationId };
    if (holder && holder.staffId !== officer.staff.id) deps.log.append(tx, [windowClosed(holder)], by);
    const body = { windowId, staffId: officer.staff.id };
    deps.log.append(
      tx,
      [{ subject: `window:${windowId}`, type: 'window-opened', secrecy: 'ordinary', body }],
      by,
    );
  }
  const view = windowViews(tx, deps).find((window) => window.id === windowId);
  return view ? ok(view) : refused(refusal('window-unknown'));
}

/** Leaves the officer's window, unless a visitor still stands there. */
export function leaveWindow(tx: WriteTx, deps: QueueDeps, officer: Officer): Result<{ left: true }, Refusal> {
  const windowId = findWindowOf(tx, officer.staff.id);
  if (!windowId) return refused(refusal('window-not-taken'));
  const day = hallDayOf(deps.clock.now(), getHallProfile(tx).timeZone);
  const standing = listTickets(tx, day, 'called', -1).map((ticket) => ticket.standing);
  if (standing.some((it) => it.state === 'called' && it.windowId === windowId)) {
    return refused(refusal('window-busy'));
  }
  const by = { actor: officer.actorId, station: officer.stationId };
  deps.log.append(tx, [windowClosed({ windowId, staffId: officer.staff.id })], by);
  return ok({ left: true });
}

function windowClosed({ windowId, staffId }: { windowId: WindowId; staffId: StaffId }): NewEvent {
  return {
    subject: `window:${windowId}`,
    type: 'window-closed',
    secrecy: 'ordinary',
    body: { windowId, staffId },
  };
}
