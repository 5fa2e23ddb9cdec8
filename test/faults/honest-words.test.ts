import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PetitionView, TicketFile } from '#shared/contract/petitions.ts';
import type { TakenTicket } from '#shared/contract/visits.ts';
import { type ApiDoor, kioskDoor, staffDoor } from '#test/e2e/hall-api.ts';
import { freshFolder, type HostProgram, startHost } from '#test/faults/host-program.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';
import { nastyTextsFor } from '#test/fixtures/bad-input.ts';

const place = freshFolder();
const { form, registration } = visitorCalled('mason wages');
let host: HostProgram;
let kiosk: ApiDoor;
let officer: ApiDoor;

beforeAll(async () => {
  host = await startHost(place.folder);
  kiosk = await kioskDoor(host.api);
  officer = await staffDoor(host.api, 'lin');
});
afterAll(async () => {
  await host.stop();
  place.forget();
});

/** Texts of all fields at once: the kinds of every field stand in the same order. */
function wordsFor(kind: number) {
  const line = (maximum: number) => nastyTextsFor({ maximum, lines: 'one-line' })[kind]?.value ?? '';
  const text = (maximum: number) => nastyTextsFor({ maximum, lines: 'many-lines' })[kind]?.value ?? '';
  return { line, text };
}
const kinds = nastyTextsFor({ maximum: 70, lines: 'one-line' }).map(({ what }, kind) => ({ what, kind }));

it.each(kinds)('$what comes back byte for byte from check-in and registration', async ({ kind }) => {
  const { line, text } = wordsFor(kind);
  const stated = { ...form, name: line(70), statement: text(500) };
  const { ticketId } = await kiosk.act<TakenTicket>('/visits', { form: stated });
  const file = await officer.act<TicketFile>('/petitions/openTicket', { ticketId });
  expect(file.form).toMatchObject({ name: stated.name, statement: stated.statement });

  const written = {
    ...registration,
    petitioner: { ...registration.petitioner, name: line(70), address: line(200) },
    request: text(1000),
    facts: text(4000),
    reasons: text(2000),
    representatives: [{ name: line(70) }],
  };
  const { id } = await officer.act<PetitionView>('/petitions', { ticketId, registration: written });
  const kept = (await officer.get<PetitionView>(`/petitions/${id}`)).registration;
  expect(kept).toMatchObject({
    petitioner: { name: written.petitioner.name, address: written.petitioner.address },
    request: written.request,
    facts: written.facts,
    reasons: written.reasons,
    representatives: written.representatives,
  });
});
