import type { WireEvent } from '#shared/contract/municipal/wire.ts';
import { petitionRegistered, petitionTriaged } from '#test/municipal-server/receiving/hall-events.ts';
import { organUnknown } from '#test/municipal-server/sentinels.ts';

/** Why one event is refused while the rest goes on. Codes stay; the sentence is for the hall's clerk. */
export const parkingReasons = {
  'body-unreadable': '城市读不懂这条内容。 The city can’t read this event.',
  'address-missing': '登记缺少住址（《信访工作条例》第十九条）。 The registration has no address (art. 19).',
  'number-taken': '登记编号已被另一件使用。 The registration number belongs to another petition.',
  'petition-unknown':
    '城市没有这件登记，请先补送登记。 The city has no such petition; send its registration first.',
  'organ-is-accused': '不能转给被检举控告的单位（第三十条）。 It can’t go to the accused (art. 30).',
  'organ-unknown': '城市机关名录里没有这个单位，请与市信访局核对。 The city’s directory has no such organ.',
} as const;
export type ParkingCode = keyof typeof parkingReasons;

/** One refused event. `unknownOrgan` names the organ that a city clerk could enter in the directory. */
export type ParkedOnCity = {
  seq: number;
  type: string;
  subject: string;
  code: ParkingCode;
  message: string;
  unknownOrgan: string | null;
};

/** What the city keeps of a petition from the hall's events. */
export type ReceivedPetition = {
  id: string;
  registrationNumber: string;
  registeredAt: number;
  secrecy: 'ordinary' | 'accusation';
  registration: unknown;
  triage: unknown;
};

/** What the city already has, gathered for the events to be judged. */
export type Known = {
  petitions: ReadonlyMap<string, ReceivedPetition>;
  idsByNumber: ReadonlyMap<string, string>;
  organs: ReadonlySet<string>;
};

/** Decides event by event what the city takes; types it has no use for are kept in the log alone. */
export function judgeEvents(
  events: readonly WireEvent[],
  known: Known,
): { petitions: ReceivedPetition[]; parked: ParkedOnCity[] } {
  const petitions = new Map(known.petitions);
  const idsByNumber = new Map(known.idsByNumber);
  const changed = new Map<string, ReceivedPetition>();
  const parked: ParkedOnCity[] = [];
  for (const event of events) {
    const verdict = judge(event, { petitions, idsByNumber, organs: known.organs });
    if (verdict === null) continue;
    if ('code' in verdict) {
      const { seq, type, subject } = event;
      const { code, unknownOrgan = null } = verdict;
      parked.push({ seq, type, subject, code, message: parkingReasons[code], unknownOrgan });
      continue;
    }
    petitions.set(verdict.id, verdict);
    idsByNumber.set(verdict.registrationNumber, verdict.id);
    changed.set(verdict.id, verdict);
  }
  return { petitions: [...changed.values()], parked };
}

type Verdict = ReceivedPetition | { code: ParkingCode; unknownOrgan?: string } | null;

function judge(event: WireEvent, known: Known): Verdict {
  // A newer version of a known type is kept in the log until this program learns to read it.
  if (event.origin === 'city' || event.version !== 1) return null;
  if (event.type === 'petition-registered') return judgeRegistration(event, known);
  if (event.type === 'petition-triaged') return judgeTriage(event, known);
  return null;
}

function judgeRegistration(event: WireEvent, known: Known): Verdict {
  const body = petitionRegistered.safeParse(event.body);
  if (!body.success) return { code: 'body-unreadable' };
  const { petitionId, registrationNumber, registration } = body.data;
  if (registration.petitioner.address.trim() === '') return { code: 'address-missing' };
  if (known.petitions.has(petitionId)) return null;
  const owner = known.idsByNumber.get(registrationNumber);
  if (owner !== undefined) return { code: 'number-taken' };
  return {
    id: petitionId,
    registrationNumber,
    registeredAt: event.at,
    secrecy: event.secrecy,
    registration,
    triage: null,
  };
}

function judgeTriage(event: WireEvent, known: Known): Verdict {
  const body = petitionTriaged.safeParse(event.body);
  if (!body.success) return { code: 'body-unreadable' };
  const { petitionId, triage } = body.data;
  const petition = known.petitions.get(petitionId);
  if (!petition) return { code: 'petition-unknown' };
  if (triage.accused !== '' && triage.organ === triage.accused) return { code: 'organ-is-accused' };
  if (organUnknown(triage.organ, known.organs)) return { code: 'organ-unknown', unknownOrgan: triage.organ };
  const secrecy =
    event.secrecy === 'accusation' || triage.category === 'accusation' ? 'accusation' : 'ordinary';
  return { ...petition, secrecy, triage };
}
