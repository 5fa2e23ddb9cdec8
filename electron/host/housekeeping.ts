import type { HallViews } from '#host/live-views.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import type { Logger } from '#host/platform/logger.ts';
import { forgetRequestsBefore } from '#host/transport/index.ts';
import type { EpochMs } from '#shared/base/brand.ts';

const minuteMs = 60_000;
const forgetEveryMs = 60 * minuteMs;
/** Nobody repeats a tap after three days. */
const keepRepliesMs = 3 * 24 * 60 * minuteMs;

/** What must happen though nobody asks: screens that are open at midnight see the new day, old replies go. */
export function startHousekeeping(deps: {
  database: HallDatabase;
  clock: Clock;
  logger: Logger;
  views: HallViews;
}): { stop(): void } {
  const { database, clock, logger, views } = deps;
  const freshen = setInterval(() => {
    views.queue.changed();
    views.board.changed();
  }, minuteMs);
  const forget = setInterval(() => {
    const before = (clock.now() - keepRepliesMs) as EpochMs;
    database
      .write((tx) => forgetRequestsBefore(tx, before))
      .catch((error: unknown) => {
        logger.error(
          { kind: error instanceof Error ? error.name : typeof error },
          'old replies were not forgotten',
        );
      });
  }, forgetEveryMs);
  return {
    stop() {
      clearInterval(freshen);
      clearInterval(forget);
    },
  };
}
