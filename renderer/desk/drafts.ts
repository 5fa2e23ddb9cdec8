import type { TicketFile } from '#shared/contract/petitions.ts';
import type { Registration } from '#shared/domain/petitions.ts';
import type { MatterKind } from '#shared/domain/visits.ts';

/** A registration as it is being typed: what the officer must choose may still be missing. */
export type Draft = Omit<Registration, 'matterKind'> & { matterKind: MatterKind | null };

/** Where a draft belongs: a ticket, or the visitor who is registered without one. */
export type DraftKey = string;

/** Unsaved registrations of this screen, in memory only: they survive live updates, locking and other pages. */
export type Drafts = {
  get(key: DraftKey): Draft | undefined;
  set(key: DraftKey, draft: Draft): void;
  drop(key: DraftKey): void;
  has(key: DraftKey): boolean;
  any(): boolean;
  clear(): void;
  /** Forgets everything when another person sits down at this screen. */
  belongTo(staffId: string): void;
};

/** Keeps drafts until the program is closed; never on disk, because they are personal data. */
export function createDrafts(): Drafts {
  const drafts = new Map<DraftKey, Draft>();
  let owner: string | null = null;
  return {
    get: (key) => drafts.get(key),
    set: (key, draft) => void drafts.set(key, draft),
    drop: (key) => void drafts.delete(key),
    has: (key) => drafts.has(key),
    any: () => drafts.size > 0,
    clear: () => drafts.clear(),
    belongTo(staffId) {
      if (owner !== null && owner !== staffId) drafts.clear();
      owner = staffId;
    },
  };
}

/** The draft an officer starts from: what the kiosk was told, or an empty form. */
export function draftFrom(file: Pick<TicketFile, 'form' | 'partySize'> | null): Draft {
  const form = file?.form ?? null;
  const persons = file?.partySize ?? 1;
  return {
    petitioner: {
      name: form?.name ?? '',
      document: form?.document ?? { type: 'resident-id', number: '' },
      phone: form?.phone ?? '',
      address: '',
      identityCheck: 'stated',
    },
    request: '',
    // Art. 19(1): what was said is recorded as it was said; the officer adds to it.
    facts: form?.statement ?? '',
    reasons: '',
    matterKind: form?.matterKind ?? null,
    personsPresent: persons,
    personsInvolved: persons,
    representatives: [],
  };
}
