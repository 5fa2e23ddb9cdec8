import type { EpochMs } from '#shared/base/brand.ts';
import type { EventBodies, NewEvent } from '#shared/domain/events.ts';
import { hallDayOf, yearOf } from '#shared/domain/hall-day.ts';
import type { PetitionId, VisitId } from '#shared/domain/ids.ts';
import type { Registration } from '#shared/domain/petitions.ts';
import { makeQueryCode, queryCodeBytes } from '#shared/domain/query-code.ts';
import { decideRegistration } from '#shared/domain/register-petition.ts';
import { makeRegistrationNumber } from '#shared/domain/registration-number.ts';
import { madeUpMatter, madeUpPlace } from '#test/bench/registrations/made-up-matters.ts';
import { type MadeUpPerson, madeUpPerson } from '#test/bench/registrations/made-up-people.ts';
import type { Random } from '#test/bench/registrations/random.ts';

const timeZone = 'Asia/Shanghai';
const hallCode = '440199';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A busy hall's day; with it half a million registrations are some ten years. */
const perDay = 200;
/** The last day of the log, a Friday; a fixed one, so that every run makes the same people. */
const lastMorning = Date.parse('2026-11-20T09:00:00+08:00');
/** Registered by one officer in one go at the window: a few events share a moment. */
const perMoment = 10;

/** Registrations that were made at one moment. */
export type Moment = { at: EpochMs; events: NewEvent[] };

/** Makes up `count` registrations in the order of their days; each passes the rules of the hall. */
export function* madeUpRegistrations(
  count: number,
  random: Random,
  nextId: (at: EpochMs) => string,
): Generator<Moment> {
  const known: MadeUpPerson[] = [];
  const days = Math.ceil(count / perDay);
  for (let made = 0; made < count; ) {
    const serial = (made % perDay) + 1;
    const dayBefore = days - 1 - Math.floor(made / perDay);
    const at = (lastMorning - dayBefore * dayMs + (serial / perDay) * 8 * hourMs) as EpochMs;
    const size = Math.min(perMoment, count - made, perDay - serial + 1);
    const events = Array.from({ length: size }, (_, n) =>
      register(random, known, { at, serial: serial + n, nextId }),
    );
    made += size;
    yield { at, events };
  }
}

function register(
  random: Random,
  known: MadeUpPerson[],
  { at, serial, nextId }: { at: EpochMs; serial: number; nextId: (at: EpochMs) => string },
): NewEvent {
  const day = hallDayOf(at, timeZone);
  const wish: EventBodies['petition-registered'] = {
    petitionId: nextId(at) as PetitionId,
    registrationNumber: makeRegistrationNumber({ hallCode, day, serial }),
    serial,
    day,
    visitId: nextId(at) as VisitId,
    queryCode: makeQueryCode(random.bytes(queryCodeBytes)),
    registration: madeUpRegistration(random, visitor(random, known, yearOf(day))),
  };
  const decided = decideRegistration(wish);
  if (!decided.ok) throw new Error(`a made-up registration was refused: ${decided.error}`);
  const [event] = decided.value;
  if (!event) throw new Error('a registration is one event');
  return event;
}

/** Every sixth visitor was here before. */
function visitor(random: Random, known: MadeUpPerson[], year: number): MadeUpPerson {
  if (known.length > 100 && random.chance(1 / 6)) return random.pick(known);
  const person = madeUpPerson(random, year);
  if (known.length < 20_000) known.push(person);
  else known[random.below(known.length)] = person;
  return person;
}

function madeUpRegistration(random: Random, person: MadeUpPerson): Registration {
  const { matterKind, request, facts, reasons } = madeUpMatter(random);
  const party = random.chance(0.1) ? 2 + random.below(10) : 1;
  const address = `木棉市${madeUpPlace(random)}${1 + random.below(300)}号`;
  return {
    petitioner: {
      ...person,
      address,
      identityCheck: person.document.type === 'none' ? 'stated' : 'seen-by-officer',
    },
    request,
    facts,
    reasons,
    matterKind,
    personsPresent: party,
    personsInvolved: party + (party > 1 ? random.below(40) : 0),
    representatives: [],
  };
}
