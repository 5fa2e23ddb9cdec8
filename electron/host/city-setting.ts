import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHallProfile } from '#host/hall/index.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import type { CityAccess } from '#host/sync/index.ts';

/**
 * Where the city is: the address from the hall's set-up and the token the city gave this hall, which
 * stands in `city.token` in the data folder. `YINGFANG_CITY_URL` and `YINGFANG_CITY_TOKEN` go before both.
 */
export function citySetting(deps: { database: HallDatabase; folder: string }): () => CityAccess | null {
  const { YINGFANG_CITY_URL, YINGFANG_CITY_TOKEN } = process.env;
  const tokenFile = join(deps.folder, 'city.token');
  return () => {
    const profile = deps.database.read(findHallProfile);
    const url = YINGFANG_CITY_URL ?? profile?.cityUrl;
    const token =
      YINGFANG_CITY_TOKEN ?? (existsSync(tokenFile) ? readFileSync(tokenFile, 'utf8').trim() : '');
    return profile && url && token ? { url, token, hallCode: profile.code } : null;
  };
}
