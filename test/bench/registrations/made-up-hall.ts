import { setUpHall } from '#host/hall/index.ts';
import type { EventLog } from '#host/log/index.ts';
import type { HallDatabase } from '#host/platform/database.ts';
import type { Ids } from '#host/platform/ids.ts';
import { addStaff, hashPassword } from '#host/staff/index.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import { demoPassword } from '#test/bench/screens.ts';

/**
 * Sets up the hall whose registrations are made up, as the demo does but with nothing registered yet;
 * the demo leaves a hall alone that is set up already.
 */
export async function setUpMadeUpHall(deps: {
  database: HallDatabase;
  log: EventLog;
  ids: Ids;
}): Promise<void> {
  const { database, log, ids } = deps;
  const passwordHash = await hashPassword(demoPassword);
  await database.write((tx) => {
    const hall = {
      requestId: ids.next<string>(),
      code: '440199',
      name: { zh: '木棉市人民来访接待厅', en: 'Kapok City Petition Reception Hall' },
      organName: '木棉市信访局',
      documentPrefix: '木棉信访',
      address: '木棉市红棉路 18 号',
      phone: '',
      windowCount: 6,
      cityUrl: null,
      administrator: { account: 'guan', name: '关宁', password: demoPassword },
    };
    setUpHall(tx, { log }, hall, { id: ids.next<StaffId>(), passwordHash });
    const by = { actor: 'made-up', station: 'desk' };
    const id = ids.next<StaffId>();
    addStaff(tx, log, by, {
      id,
      account: 'he',
      name: '何卫国',
      roles: ['leader', 'officer'],
      mayReadAccusations: true,
      passwordHash,
    });
  });
}
