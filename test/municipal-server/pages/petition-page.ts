import { listCourse } from '#test/municipal-server/changes/city-event-store.ts';
import { type CityPetition, findPetition } from '#test/municipal-server/handling/petition-queries.ts';
import {
  type PetitionStep,
  petitionSteps,
  stepAllowed,
} from '#test/municipal-server/handling/petition-steps.ts';
import type { StepForm } from '#test/municipal-server/handling/take-step.ts';
import { type Html, html } from '#test/municipal-server/pages/html.ts';
import { csrfField, page } from '#test/municipal-server/pages/layout.ts';
import { secretMark, stateMark } from '#test/municipal-server/pages/petition-list-page.ts';
import type { ClerkSession } from '#test/municipal-server/pages/sessions.ts';
import {
  both,
  categoryWords,
  dispositionWords,
  eventWords,
  fieldWords,
  moment,
  stepWords,
  type Words,
  whyNot,
  wordsOf,
} from '#test/municipal-server/pages/words.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

/** What is shown at the top, and what a refused form had in it, so that nothing is typed twice. */
export type PetitionPageNews = { said: Html | null; step: PetitionStep | null; form: StepForm };

/** One petition with its course and the steps a clerk can take; null when the hall has no such petition. */
export async function petitionPage(
  store: Query,
  session: ClerkSession,
  where: { hall: string; petitionId: string },
  news: PetitionPageNews,
): Promise<string | null> {
  const petition = await findPetition(store, where.hall, where.petitionId);
  if (!petition) return null;
  const course = await listCourse(store, where.hall, where.petitionId);
  const steps = Object.keys(petitionSteps) as PetitionStep[];
  const allowed = steps.filter((step) => stepAllowed(step, petition.state));
  return page(
    `${petition.registrationNumber} · 信访事项`,
    session,
    html`${news.said}
<h1 class="number">${petition.registrationNumber} ${stateMark(petition.state)} ${secretMark(petition)}</h1>
<section class="sheet"><h2>${both(['登记', 'Registration'])}</h2>${registrationList(petition)}</section>
<section class="sheet"><h2>${both(['办理经过', 'Course'])}</h2>${courseTable(course)}</section>
<div class="steps">${allowed.map((step) => stepSheet(step, petition, where.hall, session, news))}</div>
${steps.filter((step) => !allowed.includes(step)).map(notNow)}
<p><a href="/?hall=${where.hall}">${both(['返回列表', 'Back to the list'])}</a></p>`,
  );
}

function registrationList({ registration, triage, ...petition }: CityPetition): Html {
  const { petitioner } = registration;
  const rows: [Words, string][] = [
    [['信访人', 'Petitioner'], petitioner.name],
    [['住址', 'Address'], petitioner.address],
    [['电话', 'Telephone'], petitioner.phone],
    [
      ['来访人次 / 涉及人数', 'Present / involved'],
      `${registration.personsPresent} / ${registration.personsInvolved}`,
    ],
    [['请求', 'Request'], registration.request],
    [['事实', 'Facts'], registration.facts],
    [['理由', 'Reasons'], registration.reasons],
    [['登记时间', 'Registered'], moment(petition.registeredAt)],
    [['类别', 'Category'], triage ? wordsOf(categoryWords, triage.category).join(' ') : ''],
    [
      ['接待厅意见', 'The hall’s disposition'],
      triage ? wordsOf(dispositionWords, triage.disposition).join(' ') : '',
    ],
    [['去向单位', 'Goes to'], triage?.organ ?? ''],
    [['被反映人或单位', 'Accused'], triage?.accused ?? ''],
  ];
  return html`<dl>${rows.filter(([, text]) => text !== '').map(([words, text]) => html`<dt>${both(words)}</dt><dd>${text}</dd>`)}</dl>`;
}

function courseTable(course: Awaited<ReturnType<typeof listCourse>>): Html {
  if (course.length === 0)
    return html`<p class="empty">${both(['还没有办理。', 'Nothing has been done yet.'])}</p>`;
  return html`<table><tbody>${course.map(
    ({
      at,
      type,
      actor,
      body,
    }) => html`<tr><td class="number">${moment(at)}</td><td>${both(wordsOf(eventWords, type))}</td>
<td>${['organ', 'documentNumber', 'note', 'text'].map((field) => courseField(body, field))}</td><td>${actor}</td></tr>`,
  )}</tbody></table>`;
}

function courseField(body: unknown, field: string): Html {
  const value = (body as Record<string, unknown>)[field];
  return typeof value === 'string' && value !== '' ? html`<div>${value}</div>` : html``;
}

function stepSheet(
  step: PetitionStep,
  petition: CityPetition,
  hall: string,
  session: ClerkSession,
  news: PetitionPageNews,
): Html {
  const form = news.step === step ? news.form : null;
  const organ = form?.organ ?? (petition.organ || (petition.triage?.organ ?? ''));
  return html`<form class="sheet" method="post" action="/petitions/${hall}/${petition.id}/${step}" id="${step}">
<h2>${both(stepWords[step])}</h2>${csrfField(session)}
${field('organ', html`<input name="organ" value="${organ}" required maxlength="60">`)}
${
  step === 'reply'
    ? html`${field('documentNumber', html`<input name="documentNumber" value="${form?.documentNumber ?? ''}" required maxlength="60">`)}
${field('text', html`<textarea name="text" required maxlength="8000">${form?.text ?? ''}</textarea>`)}`
    : field('note', html`<textarea class="short" name="note" maxlength="500">${form?.note ?? ''}</textarea>`)
}
<button class="main">${both(stepWords[step])}</button></form>`;
}

function notNow(step: PetitionStep): Html {
  return html`<p class="empty">${both(stepWords[step])}：${both(whyNot[step])}</p>`;
}

function field(name: string, input: Html): Html {
  return html`<label><span>${both(wordsOf(fieldWords, name))}</span>${input}</label>`;
}
