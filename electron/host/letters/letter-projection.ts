import { insertLetter, noteSerial } from '#host/letters/letter-store.ts';
import type { Projection } from '#host/log/index.ts';

/** Letters and their serials, as the log says. */
export const letterProjection: Projection = {
  name: 'letters',
  tables: ['letters', 'letter_serials'],
  on: {
    'letter-issued': (tx, { at, body }) => {
      const { letterId, petitionId, kind, documentNumber, paperId, serial, year, facts } = body;
      const replyAt = facts.replyAt === undefined ? null : Number(facts.replyAt);
      insertLetter(tx, { id: letterId, petitionId, kind, documentNumber, issuedAt: at, paperId, replyAt });
      noteSerial(tx, { documentClass: documentNumber.split('〔')[0] ?? '', year, serial });
    },
  },
};
