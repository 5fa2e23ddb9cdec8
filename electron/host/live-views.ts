import type { EventLog } from '#host/log/index.ts';
import { boardView, type QueueDeps, queueView } from '#host/queue/index.ts';
import { createLive, type Live } from '#host/transport/index.ts';
import type { BoardView, QueueView } from '#shared/contract/queue.ts';

/** The queue for desks and the boards' view, told anew when the log says that they changed. */
export type HallViews = { queue: Live<QueueView>; board: Live<BoardView> };

const changesQueue = /^(ticket|window|station|petition|hall):/;
const changesBoard = /^(ticket|hall):/;

/** Makes the views; `log` wakes them. */
export function startHallViews(deps: QueueDeps & { log: EventLog }): HallViews {
  const { database, log, clock } = deps;
  const queue = createLive(() => database.read((tx) => queueView(tx, deps, log.head(tx).seq)));
  const board = createLive(() => database.read((tx) => boardView(tx, clock, log.head(tx).seq)));
  log.onAppended((events) => {
    if (events.some(({ subject }) => changesQueue.test(subject))) queue.changed();
    if (events.some(({ subject }) => changesBoard.test(subject))) board.changed();
  });
  return { queue, board };
}
