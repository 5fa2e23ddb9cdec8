import type { ProgressView, TakenTicket } from '#shared/contract/visits.ts';
import { documentTail } from '#shared/domain/document-display.ts';
import { eventually } from '#test/e2e/eventually.ts';
import {
  type ApiDoor,
  type DeskTicket,
  kioskDoor,
  type PetitionView,
  staffDoor,
} from '#test/e2e/hall-api.ts';
import type { TrialUrls } from '#test/e2e/hall-on-trial.ts';
import { visitorCalled } from '#test/fixtures/a-day.ts';
import type { DayVisitor } from '#test/fixtures/day-visitor.ts';
import { signInClerk } from '#test/municipal-server/clerk-at-work.ts';

/** A visitor whose matter was registered, judged, answered by the city and brought back. */
export type AnsweredMatter = {
  visitor: DayVisitor;
  ticket: TakenTicket;
  petition: PetitionView;
  /** What the kiosk asks besides the query code. */
  tail: string;
};

/** Serves visitors through `/api` until the city's replies are there. Officer `zhou` at window 2 does it and leaves. */
export async function answerMatters(urls: TrialUrls, keys: readonly string[]): Promise<AnsweredMatter[]> {
  const kiosk = await kioskDoor(urls.api);
  const officer = await staffDoor(urls.api, 'zhou');
  await officer.act('/windows/take', { windowId: 'window-2' });
  const clerk = await signInClerk(urls.city, { account: 'city', password: 'yingfang-demo' });
  const matters: AnsweredMatter[] = [];
  for (const [index, visitor] of keys.map(visitorCalled).entries()) {
    const ticket = await kiosk.act<TakenTicket>('/visits', { form: visitor.form });
    const petition = await receive(officer, visitor);
    const where = { hall: '440199', petitionId: petition.id };
    const reply = visitor.cityReply ?? { organ: petition.triage?.organ ?? '', text: '已经办好。' };
    await eventually('the petition at the city', () =>
      clerk.take('accept', where, { organ: reply.organ, note: '' }).then(
        () => true,
        () => false,
      ),
    );
    await clerk.take('reply', where, { ...reply, documentNumber: `木棉复〔2026〕${index + 1}号` });
    matters.push({ visitor, ticket, petition, tail: documentTail(visitor.form.document.number) });
  }
  await officer.act('/windows/leave');
  await officer.act('/sync/now');
  for (const { visitor, ticket, tail } of matters) {
    const key = { queryCode: ticket.queryCode, documentTail: tail };
    await eventually(`the reply to ${visitor.key}`, async () => {
      const view = await kiosk.act<ProgressView>('/visits/query', key);
      return view.reply !== null;
    });
  }
  return matters;
}

async function receive(officer: ApiDoor, visitor: DayVisitor): Promise<PetitionView> {
  const called = await officer.act<DeskTicket>('/queue/callNext');
  const registered = await officer.act<PetitionView>('/petitions', {
    ticketId: called.id,
    registration: visitor.registration,
  });
  const petitionId = registered.id;
  await officer.act('/letters', { petitionId, kind: 'registration-receipt' });
  const judged = await officer.act<PetitionView>('/petitions/triage', { petitionId, triage: visitor.triage });
  if (visitor.letter) await officer.act('/letters', { petitionId, kind: visitor.letter });
  await officer.act('/queue/finish', { ticketId: called.id });
  return judged;
}
