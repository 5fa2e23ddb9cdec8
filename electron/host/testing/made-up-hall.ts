import type { NewStaff } from '#host/staff/index.ts';
import type { StaffId } from '#shared/domain/ids.ts';

/** The password of every account below. */
export const madeUpPassword = 'kapok-under-test';

/** argon2id of that password, made once: hashing it anew would cost each test file some 30 ms. */
const passwordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$e9MOCGLslFuHOvYgBi3BTA$xGNuA+rE7BYR5YkrjFxSdgLBJUNGHO9KNBbKPbd2zbQ';

/** Who works in the hall under test. `guan` has every role, the others are officers. */
export const madeUpStaff = {
  guan: person('guan', '关宁', ['administrator', 'officer', 'leader']),
  lin: person('lin', '林晓', ['officer']),
  zhou: person('zhou', '周敏', ['officer']),
};
export type MadeUpAccount = keyof typeof madeUpStaff;

/** What the set-up wizard was told. */
export const madeUpHall = {
  requestId: '0197f000-0000-7000-8000-000000000001',
  code: '440199',
  name: { zh: '木棉市人民来访接待厅', en: 'Kapok City Petition Reception Hall' },
  organName: '木棉市信访局',
  documentPrefix: '木棉信访',
  address: '木棉市红棉路 18 号',
  phone: '',
  windowCount: 3,
  cityUrl: null,
  administrator: { account: 'guan', name: '关宁', password: madeUpPassword },
};

function person(account: string, name: string, roles: NewStaff['roles']): NewStaff {
  return { id: `staff-${account}` as StaffId, account, name, roles, mayReadAccusations: false, passwordHash };
}
