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
import { statedDocument } from '#shared/contract/visits.ts';
import type { PetitionId, TicketId, VisitId } from '#shared/domain/ids.ts';
import {
  dispositions,
  type Petition,
  type PetitionState,
  petitionCategories,
} from '#shared/domain/petitions.ts';
import type { CheckInForm } from '#shared/domain/visits.ts';
import { matterKinds } from '#shared/domain/visits.ts';

/** The registration as the officer saves it: art. 19(1) name, address, request, facts, reasons. */
export const registration = z.object({
  petitioner: z.object({
    name: line(70),
    document: statedDocument,
    phone,
    address: line(200),
    identityCheck: choice(['stated', 'seen-by-officer']),
  }),
  request: paragraphs(1000),
  facts: paragraphs(4000),
  reasons: optionalParagraphs(2000),
  matterKind: choice(matterKinds),
  personsPresent: count(1, 500),
  personsInvolved: count(1, 1_000_000),
  representatives: z.array(z.object({ name: line(70) })).max(50, { error: 'too-many:50' }),
});

export const triage = z.object({
  category: choice(petitionCategories),
  disposition: choice(dispositions),
  organ: optionalLine(60),
  accused: optionalLine(60),
  reason: optionalParagraphs(500),
});

/** One earlier or found petition in a list. `why` says what matched. */
export type PetitionLine = {
  id: PetitionId;
  registrationNumber: string;
  name: string;
  matterKind: string;
  request: string;
  registeredAt: number;
  state: PetitionState;
  why: ('document' | 'name-and-phone' | 'name' | 'pinyin' | 'number' | 'tail' | 'words')[];
};

/** What the desk opens for a ticket: the kiosk's form if there was one, what is registered already, and who came before. */
export type TicketFile = {
  visitId: VisitId;
  form: CheckInForm | null;
  partySize: number;
  petition: PetitionView | null;
  earlier: PetitionLine[];
};

/** A petition with its course so far. */
export type PetitionView = Petition & {
  course: { type: string; at: number; actor: string; organ: string; note: string }[];
  reply: { organ: string; documentNumber: string; text: string; at: number } | null;
};

export const petitions = {
  openTicket: oc
    .route({
      method: 'POST',
      path: '/petitions/openTicket',
      summary: 'What is known about the visitor of a ticket',
    })
    .input(z.object({ ticketId: id<TicketId>() }))
    .output(z.custom<TicketFile>()),
  register: oc
    .route({ method: 'POST', path: '/petitions', summary: 'Register a petition' })
    .input(z.object({ requestId, ticketId: z.union([id<TicketId>(), z.null()]), registration }))
    .output(z.custom<PetitionView>()),
  triage: oc
    .route({ method: 'POST', path: '/petitions/triage', summary: 'Category and first disposition' })
    .input(z.object({ requestId, petitionId: id<PetitionId>(), triage }))
    .output(z.custom<PetitionView>()),
  get: oc
    .route({ method: 'GET', path: '/petitions/{petitionId}', summary: 'One petition' })
    .input(z.object({ petitionId: id<PetitionId>() }))
    .output(z.custom<PetitionView>()),
  earlier: oc
    .route({ method: 'POST', path: '/petitions/earlier', summary: 'Earlier petitions of the same person' })
    .input(z.object({ name: optionalLine(70), document: statedDocument, phone }))
    .output(z.custom<PetitionLine[]>()),
  search: oc
    .route({
      method: 'POST',
      path: '/petitions/search',
      summary: 'By name, pinyin, initials, document tail, number or words of the statement',
    })
    .input(z.object({ words: optionalLine(80), limit: count(1, 50) }))
    .output(z.custom<{ found: PetitionLine[]; more: boolean }>()),
};
