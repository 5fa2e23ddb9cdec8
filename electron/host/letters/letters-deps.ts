import type { Composer } from '#host/letters/composer.ts';
import type { EventLog } from '#host/log/index.ts';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';

/** What letters need of the house. */
export type LettersDeps = {
  database: HallDatabase;
  log: EventLog;
  clock: Clock;
  ids: Ids;
  composer: Pick<Composer, 'checkCharacters'>;
};
