import type { CityPetition } from '#test/municipal-server/handling/petition-queries.ts';
import {
  countByState,
  type ListPlace,
  listPetitions,
} from '#test/municipal-server/handling/petition-queries.ts';
import type { CityState } from '#test/municipal-server/handling/petition-steps.ts';
import { type Html, html } from '#test/municipal-server/pages/html.ts';
import { page } from '#test/municipal-server/pages/layout.ts';
import type { ClerkSession } from '#test/municipal-server/pages/sessions.ts';
import { both, moment, stateWords } from '#test/municipal-server/pages/words.ts';
import { type HallRow, listHalls } from '#test/municipal-server/store/hall-store.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

const pageSize = 50;

/** Petitions of one hall, newest first; `query` may name the hall, a state and where the page begins. */
export async function petitionListPage(
  store: Query,
  session: ClerkSession,
  query: URLSearchParams,
): Promise<string> {
  const halls = await listHalls(store);
  const hall = halls.find((one) => one.code === query.get('hall')) ?? halls[0];
  if (!hall)
    return page(
      '信访事项',
      session,
      html`<p class="empty">${both(['还没有接待厅接入。', 'No hall is connected yet.'])}</p>`,
    );
  const state = stateFrom(query.get('state'));
  const found = await listPetitions(store, hall.code, {
    state,
    after: placeFrom(query.get('after')),
    limit: pageSize + 1,
  });
  const counts = await countByState(store, hall.code);
  const shown = found.slice(0, pageSize);
  return page(
    `信访事项 · ${hall.name}`,
    session,
    html`<h1>${hall.name} <small>${hall.code}</small></h1>
${halls.length > 1 ? hallLinks(halls, hall) : null}
<p class="number">${both([`日志已收到第 ${hall.acknowledgedThrough} 条`, `Log received through ${hall.acknowledgedThrough}`])} · <a href="/parked?hall=${hall.code}">${both(['搁置的事件', 'Parked events'])}</a></p>
${stateLinks(hall.code, state, counts)}
<section class="sheet">${shown.length > 0 ? table(hall.code, shown) : emptyList()}</section>
${found.length > pageSize ? nextLink(hall.code, state, shown.at(-1)) : null}`,
  );
}

function table(hall: string, petitions: CityPetition[]): Html {
  return html`<table>
<thead><tr><th>${both(['登记编号', 'Number'])}</th><th>${both(['登记时间', 'Registered'])}</th><th>${both(['信访人', 'Petitioner'])}</th><th>${both(['请求', 'Request'])}</th><th>${both(['状态', 'State'])}</th></tr></thead>
<tbody>${petitions.map((petition) => row(hall, petition))}</tbody>
</table>`;
}

function row(hall: string, petition: CityPetition): Html {
  return html`<tr>
<td class="number"><a href="/petitions/${hall}/${petition.id}">${petition.registrationNumber}</a></td>
<td class="number">${moment(petition.registeredAt)}</td>
<td>${petition.registration.petitioner.name}</td>
<td>${secretMark(petition)}${shortened(petition.registration.request)}</td>
<td>${stateMark(petition.state)}</td>
</tr>`;
}

/** The mark on accusations, whose content only cleared people may pass on (art. 30). */
export function secretMark(petition: Pick<CityPetition, 'secrecy'>): Html | null {
  return petition.secrecy === 'accusation'
    ? html`<span class="mark secret">${both(['检举控告·保密', 'Secret'])}</span> `
    : null;
}

/** Where a petition stands, in word and colour. */
export function stateMark(state: CityState): Html {
  return html`<span class="mark ${state}">${both(stateWords[state])}</span>`;
}

function stateLinks(hall: string, current: CityState | null, counts: ReadonlyMap<CityState, number>): Html {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const states = Object.keys(stateWords) as CityState[];
  return html`<nav class="filter" aria-label="按状态 by state">
${filterLink(`/?hall=${hall}`, current === null, html`${both(['全部', 'All'])} ${all}`)}
${states.map((state) => filterLink(`/?hall=${hall}&state=${state}`, current === state, html`${both(stateWords[state])} ${counts.get(state) ?? 0}`))}
</nav>`;
}

function hallLinks(halls: HallRow[], current: HallRow): Html {
  return html`<nav class="filter" aria-label="接待厅 halls">${halls.map((hall) => filterLink(`/?hall=${hall.code}`, hall === current, html`${hall.name}`))}</nav>`;
}

function filterLink(href: string, current: boolean, words: Html): Html {
  return current
    ? html`<a href="${href}" aria-current="page">${words}</a>`
    : html`<a href="${href}">${words}</a>`;
}

function emptyList(): Html {
  return html`<p class="empty">${both(['还没有信访事项。接待厅登记以后，会自动传到这里。', 'Nothing here yet. Petitions arrive by themselves once the hall has registered them.'])}</p>`;
}

function nextLink(hall: string, state: CityState | null, last: CityPetition | undefined): Html | null {
  if (!last) return null;
  const place = `${last.registeredAt}_${last.id}`;
  return html`<p><a href="/?hall=${hall}${state ? `&state=${state}` : ''}&after=${place}">${both(['更早的', 'Earlier ones'])}</a></p>`;
}

function stateFrom(text: string | null): CityState | null {
  return text !== null && Object.hasOwn(stateWords, text) ? (text as CityState) : null;
}

function placeFrom(text: string | null): ListPlace | null {
  const match = /^(\d{1,15})_([A-Za-z0-9-]{1,64})$/.exec(text ?? '');
  return match?.[1] && match[2] ? { registeredAt: Number(match[1]), id: match[2] } : null;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}
