import { demoPetitions } from '#host/demo-petitions.ts';
import { findHallProfile, setUpHall } from '#host/hall/index.ts';
import { type Officer, type PetitionDeps, registerPetition, triagePetition } from '#host/petitions/index.ts';
import type { WriteTx } from '#host/platform/database.ts';
import { addStaff, findAccount, hashPassword } from '#host/staff/index.ts';
import { invariant } from '#shared/base/invariant.ts';
import type { StaffRole, StaffView } from '#shared/contract/staff.ts';
import type { StaffId } from '#shared/domain/ids.ts';

/** Every account of the demo hall has this password; a real hall's set-up asks for its own. */
const demoPassword = 'yingfang-demo';

const demoStaff: { account: string; name: string; roles: StaffRole[]; mayReadAccusations: boolean }[] = [
  { account: 'lin', name: '林晓', roles: ['officer'], mayReadAccusations: false },
  { account: 'zhou', name: '周敏', roles: ['officer'], mayReadAccusations: false },
  { account: 'he', name: '何卫国', roles: ['leader', 'officer'], mayReadAccusations: true },
];

/** Sets up the made-up hall of the demo, once, with a few matters already registered. */
export async function seedDemoHall(deps: PetitionDeps): Promise<void> {
  if (deps.database.read(findHallProfile)) return;
  const passwordHash = await hashPassword(demoPassword);
  await deps.database.write((tx) => {
    setUpHall(
      tx,
      deps,
      {
        requestId: deps.ids.next<string>(),
        code: '440199',
        name: { zh: '木棉市人民来访接待厅', en: 'Kapok City Petition Reception Hall' },
        organName: '木棉市信访局',
        documentPrefix: '木棉信访',
        address: '木棉市红棉路18号',
        phone: '0755-0000 0110',
        windowCount: 6,
        cityUrl: null,
        administrator: { account: 'guan', name: '关宁', password: demoPassword },
      },
      { id: deps.ids.next<StaffId>(), passwordHash },
    );
    for (const staff of demoStaff) {
      addStaff(
        tx,
        deps.log,
        { actor: 'demo', station: 'demo' },
        { ...staff, id: deps.ids.next<StaffId>(), passwordHash },
      );
    }
    const officer = { staff: getAccount(tx, 'lin'), stationId: 'demo' };
    registerAll(tx, deps, { ...officer, actorId: `staff:${officer.staff.id}` });
  });
}

function registerAll(tx: WriteTx, deps: PetitionDeps, officer: Officer): void {
  for (const { registration, triage } of demoPetitions) {
    const registered = registerPetition(tx, deps, { ticketId: null, registration }, officer);
    invariant(registered.ok, 'the demo’s petitions can be registered');
    if (!triage) continue;
    const judged = triagePetition(tx, deps, { petitionId: registered.value.id, triage }, officer);
    invariant(judged.ok, 'the demo’s petitions can be judged');
  }
}

function getAccount(tx: WriteTx, account: string): StaffView {
  const found = findAccount(tx, account);
  invariant(found, 'the account was added in this transaction');
  return found.staff;
}
