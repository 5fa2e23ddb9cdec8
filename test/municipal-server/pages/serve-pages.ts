import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '#test/municipal-server/api/read-body.ts';
import { isPetitionStep, type PetitionStep } from '#test/municipal-server/handling/petition-steps.ts';
import { type StepForm, type StepRefusal, takeStep } from '#test/municipal-server/handling/take-step.ts';
import { type Html, html } from '#test/municipal-server/pages/html.ts';
import { page, said } from '#test/municipal-server/pages/layout.ts';
import { parkedPage } from '#test/municipal-server/pages/parked-page.ts';
import { petitionListPage } from '#test/municipal-server/pages/petition-list-page.ts';
import { petitionPage } from '#test/municipal-server/pages/petition-page.ts';
import { type ClerkSession, formIsOurs, type Sessions } from '#test/municipal-server/pages/sessions.ts';
import { signInPage } from '#test/municipal-server/pages/sign-in-page.ts';
import { styleSheet } from '#test/municipal-server/pages/style.ts';
import { both, fieldWords, stepWords, wordsOf } from '#test/municipal-server/pages/words.ts';
import { insertOrgan } from '#test/municipal-server/receiving/petition-store.ts';
import type { CityStore } from '#test/municipal-server/store/query.ts';

type PageDeps = { store: CityStore; sessions: Sessions; now(): number };
type Visit = { url: URL; method: string; secret: string; request: IncomingMessage };
type Answer = { page: string; status?: number } | { goTo: string; cookie?: string } | { style: string };

const cookieName = 'city_session';
const emptyForm: StepForm = { organ: '', note: '', documentNumber: '', text: '' };

/** Answers the clerk's pages. They work without scripts; every form carries the session's secret word. */
export function createPages(deps: PageDeps) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://city');
    const answer = await answerVisit(deps, {
      url,
      method: request.method ?? 'GET',
      secret: cookieOf(request),
      request,
    });
    send(response, answer);
  };
}

async function answerVisit(deps: PageDeps, visit: Visit): Promise<Answer> {
  const { url, method } = visit;
  if (url.pathname === '/style.css') return { style: styleSheet };
  if (method === 'POST' && !sameOrigin(visit.request)) return { page: problemPage(null), status: 403 };
  if (method === 'POST' && url.pathname === '/sign-in') return signIn(deps, await formOf(visit));
  const session = deps.sessions.find(visit.secret);
  if (!session) return method === 'GET' ? { page: signInPage(null, '') } : { goTo: '/' };
  if (method === 'POST') return answerForm(deps, visit, session);
  if (url.pathname === '/') return { page: await petitionListPage(deps.store, session, url.searchParams) };
  if (url.pathname === '/parked') {
    return {
      page: await parkedPage(deps.store, session, url.searchParams.get('hall') ?? '', doneWords(url)),
    };
  }
  const [, folder, hall = '', petitionId = ''] = url.pathname.split('/');
  const shown =
    folder === 'petitions'
      ? await petitionPage(
          deps.store,
          session,
          { hall, petitionId },
          { said: doneWords(url), step: null, form: emptyForm },
        )
      : null;
  return shown === null ? { page: problemPage(session), status: 404 } : { page: shown };
}

async function answerForm(deps: PageDeps, visit: Visit, session: ClerkSession): Promise<Answer> {
  const form = await formOf(visit);
  if (!formIsOurs(session, form.get('csrf') ?? '')) return { page: problemPage(session), status: 403 };
  const [, folder, hall = '', petitionId = '', step] = visit.url.pathname.split('/');
  if (folder === 'sign-out') {
    deps.sessions.end(visit.secret);
    return { goTo: '/', cookie: `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0` };
  }
  if (folder === 'organs') {
    const organ = (form.get('organ') ?? '').trim();
    if (organ !== '' && organ.length <= 60) await insertOrgan(deps.store, organ, deps.now());
    return { goTo: `/parked?hall=${encodeURIComponent(form.get('hall') ?? '')}&done=organ` };
  }
  if (folder !== 'petitions' || !isPetitionStep(step)) return { page: problemPage(session), status: 404 };
  return answerStep(deps, session, { hall, petitionId, step }, form);
}

async function answerStep(
  deps: PageDeps,
  session: ClerkSession,
  where: { hall: string; petitionId: string; step: PetitionStep },
  fields: URLSearchParams,
): Promise<Answer> {
  const of = (name: string) => fields.get(name) ?? '';
  const form = {
    organ: of('organ'),
    note: of('note'),
    documentNumber: of('documentNumber'),
    text: of('text'),
  };
  const taken = await takeStep(deps, { ...where, actor: session.account }, form);
  if (taken.ok) return { goTo: `/petitions/${where.hall}/${where.petitionId}?done=${where.step}` };
  const news = { said: whyRefused(taken.error), step: where.step, form };
  const shown = await petitionPage(deps.store, session, where, news);
  return shown === null ? { page: problemPage(session), status: 404 } : { page: shown, status: 422 };
}

function signIn(deps: PageDeps, form: URLSearchParams): Answer {
  const account = form.get('account') ?? '';
  const opened = deps.sessions.open(account, form.get('password') ?? '');
  if (opened === 'wrong' || opened === 'slowed') return { page: signInPage(opened, account), status: 401 };
  return { goTo: '/', cookie: `${cookieName}=${opened.secret}; Path=/; HttpOnly; SameSite=Lax` };
}

function whyRefused(refusal: StepRefusal): Html {
  if (refusal.code !== 'form-incomplete') {
    return said('wrong', [
      '这件事的状态刚变了，请看最新的情况。',
      'This petition has just changed. Please look at it again.',
    ]);
  }
  const words = refusal.fields.map((field) => wordsOf(fieldWords, field));
  return said('wrong', [
    `请检查：${words.map(([zh]) => zh).join('、')}。`,
    `Please check: ${words.map(([, en]) => en).join(', ')}.`,
  ]);
}

function doneWords(url: URL): Html | null {
  const done = url.searchParams.get('done') ?? undefined;
  if (done === 'organ')
    return said('done', [
      '已列入名录。请接待厅重发这一条。',
      'Entered. Please ask the hall to send the event again.',
    ]);
  return isPetitionStep(done)
    ? said('done', [`已办：${stepWords[done][0]}。`, `Done: ${stepWords[done][1]}.`])
    : null;
}

function problemPage(session: ClerkSession | null): string {
  const words = ['没有这个页面，或者页面已经过期。', 'There is no such page, or it has expired.'] as const;
  return page(
    '没有找到',
    session,
    html`<h1>${both(['没有找到', 'Not found'])}</h1>${said('wrong', words)}<p><a href="/">${both(['回到首页', 'Home'])}</a></p>`,
  );
}

async function formOf(visit: Visit): Promise<URLSearchParams> {
  const body = await readBody(visit.request);
  return new URLSearchParams(body.ok ? body.value.toString('utf8') : '');
}

/** Browsers name the origin of every posted form; a form of another site is not obeyed. */
function sameOrigin(request: IncomingMessage): boolean {
  const origin = request.headers.origin;
  return origin === undefined || URL.parse(origin)?.host === request.headers.host;
}

function cookieOf(request: IncomingMessage): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName)?.[1] ?? '';
}

function send(response: ServerResponse, answer: Answer): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
  if ('style' in answer) {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(answer.style);
  } else if ('goTo' in answer) {
    if (answer.cookie) response.setHeader('set-cookie', answer.cookie);
    response.writeHead(303, { location: answer.goTo }).end();
  } else {
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/html; charset=utf-8' }).end(answer.page);
  }
}
