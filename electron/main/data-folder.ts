import { join } from 'node:path';

/** Where the hall's data lies when nobody says otherwise: the usual place of each system for one user's programs. */
export function usualDataFolder(
  platform: NodeJS.Platform,
  env: Record<string, string | undefined>,
  home: string,
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Yingfang');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Yingfang');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'yingfang');
}
