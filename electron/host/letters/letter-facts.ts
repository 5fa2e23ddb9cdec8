import type { LetterFacts } from '#host/letters/composition.ts';
import { documentNames } from '#host/letters/document-names.ts';
import type { Reply } from '#host/petitions/index.ts';
import type { EpochMs } from '#shared/base/brand.ts';
import { assertNever, invariant } from '#shared/base/invariant.ts';
import { maskDocument } from '#shared/domain/document-display.ts';
import { formatDate, hallDayOf } from '#shared/domain/hall-day.ts';
import type { HallProfile } from '#shared/domain/hall-profile.ts';
import type { LetterKind } from '#shared/domain/letters.ts';
import type { StatedDocument } from '#shared/domain/people.ts';
import type { Petition } from '#shared/domain/petitions.ts';
import { formatRegistrationNumber } from '#shared/domain/registration-number.ts';

/** What a letter is drawn up from. */
export type LetterGrounds = {
  petition: Petition;
  reply: Reply | undefined;
  profile: HallProfile;
  documentNumber: string;
  issuedAt: EpochMs;
};

/**
 * The facts of a letter, frozen with its issue: only what its layout states. Never the request, what
 * happened, or who is accused: a letter lies on tables and passes through many hands (art. 30).
 */
export function letterFactsOf(kind: LetterKind, grounds: LetterGrounds): LetterFacts {
  return { ...commonFacts(grounds), ...ownFacts(kind, grounds) };
}

function commonFacts({ petition, profile, documentNumber, issuedAt }: LetterGrounds): LetterFacts {
  const { petitioner } = petition.registration;
  return {
    organName: profile.organName,
    hallName: profile.name.zh,
    documentNumber,
    petitioner: petitioner.name,
    document: documentWords(petitioner.document),
    registrationNumber: formatRegistrationNumber(petition.registrationNumber),
    queryCode: petition.queryCode,
    registeredOn: dateIn(profile, petition.registeredAt),
    issuedOn: dateIn(profile, issuedAt),
    issuedAt: String(issuedAt),
    contactPhone: profile.phone,
    contactAddress: profile.address,
  };
}

function ownFacts(kind: LetterKind, { petition: { triage }, reply, profile }: LetterGrounds): LetterFacts {
  switch (kind) {
    case 'registration-receipt':
      return {};
    case 'transfer-notice':
      invariant(triage, 'a transfer notice follows the triage');
      return { organ: triage.organ, disposition: triage.disposition };
    case 'guidance-notice':
      invariant(triage, 'a guidance notice follows the triage');
      return { organ: triage.organ, reason: triage.reason };
    case 'not-accepted-notice':
      invariant(triage, 'a notice of not accepting follows the triage');
      return { disposition: triage.disposition, reason: triage.reason };
    case 'city-reply':
      invariant(reply, 'a reply is handed on after it came');
      return {
        replyOrgan: reply.organ,
        replyNumber: reply.documentNumber,
        replyText: reply.text,
        replyOn: dateIn(profile, reply.at),
        replyAt: String(reply.at),
      };
    default:
      return assertNever(kind);
  }
}

function dateIn(profile: HallProfile, at: EpochMs): string {
  return formatDate(hallDayOf(at, profile.timeZone), 'zh-CN');
}

/** `居民身份证尾号001X`: enough to see that it is one's own, too little for anyone else. */
function documentWords({ type, number }: StatedDocument): string {
  const name = documentNames[type];
  return number ? `${name}尾号${maskDocument(number).replaceAll('*', '')}` : name;
}
