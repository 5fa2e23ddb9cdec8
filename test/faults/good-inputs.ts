import { v7 } from 'uuid';
import type { Operation } from '#test/faults/broken-inputs.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';

/** Who asks: an officer at a desk, a kiosk, or nobody. `own` has a session of its own, which it may lose. */
export type Asker = 'officer' | 'kiosk' | 'own' | 'nobody';

const visitor = visitorCalled('mason wages');
const id = '0197f000-0000-7000-8000-00000000abcd';
const key = { queryCode: '1234567890', documentTail: '0036' };
const onTicket = { ticketId: id };
const { petitioner } = visitor.registration;

/** An input and who may send it. */
export type GoodInput = { asker: Asker; input: Record<string, unknown> };

/** For every operation that takes input: an input whose shape is right, and who may send it. */
export const goodInputs: Record<string, GoodInput> = {
  'hall.setUp': {
    asker: 'nobody',
    input: {
      code: '440199',
      name: { zh: '另一个接待厅', en: 'Another hall' },
      organName: '信访局',
      documentPrefix: '另信访',
      address: '路 1 号',
      phone: '',
      windowCount: 3,
      cityUrl: null,
      administrator: { account: 'someone', name: '某人', password: 'a-long-password' },
    },
  },
  'staff.signIn': { asker: 'nobody', input: { account: 'nobody-here', password: 'wrong' } },
  'staff.unlock': { asker: 'own', input: { password: 'wrong' } },
  'stations.claim': { asker: 'nobody', input: { kind: 'kiosk' } },
  'visits.checkIn': { asker: 'kiosk', input: { form: visitor.form } },
  'visits.takeTicket': { asker: 'kiosk', input: { serviceId: 'general', partySize: 1, language: 'zh-CN' } },
  'visits.query': { asker: 'kiosk', input: key },
  'visits.printReply': { asker: 'kiosk', input: key },
  'visits.rate': { asker: 'kiosk', input: { ...key, grade: 'satisfied', comment: '' } },
  'visits.callForHelp': { asker: 'kiosk', input: {} },
  'queue.takeWindow': { asker: 'officer', input: { windowId: 'window-1' } },
  'queue.leaveWindow': { asker: 'officer', input: {} },
  'queue.callNext': { asker: 'officer', input: {} },
  'queue.recall': { asker: 'officer', input: onTicket },
  'queue.miss': { asker: 'officer', input: onTicket },
  'queue.restore': { asker: 'officer', input: onTicket },
  'queue.transfer': {
    asker: 'officer',
    input: { ...onTicket, toServiceId: 'legal', toWindowId: null, reason: '' },
  },
  'queue.finish': { asker: 'officer', input: onTicket },
  'queue.dismissHelp': { asker: 'officer', input: { station: 'kiosk-1', at: 1 } },
  'petitions.openTicket': { asker: 'officer', input: onTicket },
  'petitions.register': {
    asker: 'officer',
    input: {
      ticketId: null,
      registration: { ...visitor.registration, representatives: [{ name: '林代表' }] },
    },
  },
  'petitions.triage': {
    asker: 'officer',
    input: {
      petitionId: id,
      triage: { category: 'appeal', disposition: 'transfer', organ: '某局', accused: '', reason: '' },
    },
  },
  'petitions.earlier': {
    asker: 'officer',
    input: { name: petitioner.name, document: petitioner.document, phone: petitioner.phone },
  },
  'petitions.search': { asker: 'officer', input: { words: '林', limit: 10 } },
  'letters.issue': { asker: 'officer', input: { petitionId: id, kind: 'registration-receipt' } },
  'printing.reprint': { asker: 'officer', input: { paperId: id } },
  'printing.resolve': { asker: 'officer', input: { jobId: id, outcome: 'again' } },
  'sync.resend': { asker: 'officer', input: { seq: 1, direction: 'to-city' } },
};

/** The good input of an operation, with a fresh request id where it takes one. */
export function goodInput({ id: name, body }: Pick<Operation, 'id' | 'body'>): GoodInput {
  const good = goodInputs[name];
  if (!good) throw new Error(`${name} has no good input in test/faults/good-inputs.ts: please add one`);
  return body?.properties?.requestId ? { ...good, input: { requestId: v7(), ...good.input } } : good;
}
