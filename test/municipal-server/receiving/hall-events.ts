import { z } from 'zod';

const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** What the city must be able to read of a registration; what it does not name is kept as it came. */
const registration = z.looseObject({
  petitioner: z.looseObject({ name: z.string().min(1), address: z.string(), phone: z.string() }),
  request: z.string(),
  facts: z.string(),
  reasons: z.string(),
  personsPresent: z.number().int(),
  personsInvolved: z.number().int(),
});
export type ReceivedRegistration = z.infer<typeof registration>;

const triage = z.looseObject({
  category: z.enum(['suggestion', 'accusation', 'appeal']),
  disposition: z.string(),
  organ: z.string(),
  accused: z.string(),
  reason: z.string(),
});
export type ReceivedTriage = z.infer<typeof triage>;

/** Body of `petition-registered`, version 1. */
export const petitionRegistered = z.looseObject({
  petitionId: id,
  registrationNumber: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
  registration,
});

/** Body of `petition-triaged`, version 1. */
export const petitionTriaged = z.looseObject({ petitionId: id, triage });
