import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  choice,
  count,
  id,
  line,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  phone,
  requestId,
} from '#shared/contract/text.ts';
import type { PaperId, ServiceId, TicketId } from '#shared/domain/ids.ts';
import { documentTypes, languages } from '#shared/domain/people.ts';
import type { PetitionState } from '#shared/domain/petitions.ts';
import { matterKinds, type RatingGrade, ratingGrades } from '#shared/domain/visits.ts';

/** A document as typed: normalised to half-width capitals here, its rules checked by the host. */
export const statedDocument = z.object({
  type: choice(documentTypes),
  number: optionalLine(40).transform((value) => value.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()),
});

/** What the kiosk asks; the visitor's own words stay as typed. */
export const checkInForm = z.object({
  name: line(70),
  document: statedDocument,
  phone,
  partySize: count(1, 500),
  matterKind: choice(matterKinds),
  statement: paragraphs(500),
  language: choice(languages),
});

/** A ticket just taken, with its slip. `queryCode` is shown once here and on the slip. */
export type TakenTicket = {
  ticketId: TicketId;
  number: string;
  serviceId: ServiceId;
  ahead: number;
  issuedAt: number;
  queryCode: string;
  slipId: PaperId;
};

/** One step of a matter in plain words, for the visitor. */
export type ProgressStep = {
  step: 'checked-in' | 'called' | 'finished' | PetitionState;
  at: number;
  organ: string;
  note: string;
};

/** What the visitor may see of their own matter: never another person's data, never who is accused. */
export type ProgressView = {
  ticketNumber: string;
  ticketState: 'waiting' | 'called' | 'missed' | 'finished';
  ahead: number;
  windowNumber: number | null;
  registrationNumber: string | null;
  steps: ProgressStep[];
  reply: { organ: string; documentNumber: string; text: string; paperId: PaperId | null } | null;
  rating: { state: 'open' } | { state: 'not-yet' } | { state: 'given'; grade: RatingGrade };
};

const queryKey = z.object({
  queryCode: line(20).transform((value) => value.normalize('NFKC').replace(/[\s-]/g, '')),
  documentTail: optionalLine(4).transform((value) => value.normalize('NFKC').toUpperCase()),
});

export const visits = {
  checkIn: oc
    .route({ method: 'POST', path: '/visits', summary: 'Check in with the form and get a ticket' })
    .input(z.object({ requestId, form: checkInForm }))
    .output(z.custom<TakenTicket>()),
  takeTicket: oc
    .route({ method: 'POST', path: '/tickets', summary: 'Take a ticket without a form' })
    .input(
      z.object({
        requestId,
        serviceId: id<ServiceId>(),
        partySize: count(1, 500),
        language: choice(languages),
      }),
    )
    .output(z.custom<TakenTicket>()),
  query: oc
    .route({ method: 'POST', path: '/visits/query', summary: 'Progress of one matter by query code' })
    .input(queryKey)
    .output(z.custom<ProgressView>()),
  printReply: oc
    .route({ method: 'POST', path: '/visits/printReply', summary: 'Print the organ’s reply for the visitor' })
    .input(queryKey.extend({ requestId }))
    .output(z.custom<{ paperId: PaperId }>()),
  rate: oc
    .route({ method: 'POST', path: '/visits/rate', summary: 'Rate a finished visit' })
    .input(queryKey.extend({ requestId, grade: choice(ratingGrades), comment: optionalParagraphs(300) }))
    .output(z.custom<{ rated: true }>()),
  callForHelp: oc
    .route({ method: 'POST', path: '/visits/help', summary: 'Ask for a person at this kiosk' })
    .input(z.object({ requestId }))
    .output(z.custom<{ called: true }>()),
};
