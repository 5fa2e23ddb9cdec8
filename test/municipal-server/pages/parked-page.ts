import { type Html, html } from '#test/municipal-server/pages/html.ts';
import { csrfField, page } from '#test/municipal-server/pages/layout.ts';
import type { ClerkSession } from '#test/municipal-server/pages/sessions.ts';
import { both, moment } from '#test/municipal-server/pages/words.ts';
import { listNewestParked, type ParkedRow } from '#test/municipal-server/receiving/parked-store.ts';
import { listOrgans } from '#test/municipal-server/receiving/petition-store.ts';
import type { Query } from '#test/municipal-server/store/query.ts';

/** Events of the hall that the city refused, with their reasons; an unknown organ can be entered here. */
export async function parkedPage(
  store: Query,
  session: ClerkSession,
  hall: string,
  news: Html | null,
): Promise<string> {
  const parked = await listNewestParked(store, hall, 200);
  const organs = await listOrgans(store);
  return page(
    '搁置的事件',
    session,
    html`${news}<h1>${both(['搁置的事件', 'Parked events'])} <small>${hall}</small></h1>
<section class="sheet">${parked.length > 0 ? table(parked, organs, session, hall) : html`<p class="empty">${both(['没有搁置的事件。', 'Nothing is parked.'])}</p>`}</section>
<p><a href="/?hall=${hall}">${both(['返回列表', 'Back to the list'])}</a></p>`,
  );
}

function table(parked: ParkedRow[], organs: ReadonlySet<string>, session: ClerkSession, hall: string): Html {
  return html`<table>
<thead><tr><th>${both(['序号', 'Seq'])}</th><th>${both(['事件', 'Event'])}</th><th>${both(['原因', 'Cause'])}</th><th>${both(['时间', 'Time'])}</th><th>${both(['办理', 'Action'])}</th></tr></thead>
<tbody>${parked.map(
    (
      row,
    ) => html`<tr><td class="number">${row.seq}</td><td>${row.type}</td><td>${row.message}${row.unknownOrgan === null ? null : html` <strong>${row.unknownOrgan}</strong>`}</td>
<td class="number">${moment(row.at)}</td><td>${row.unknownOrgan === null ? null : directoryCell(row.unknownOrgan, organs, session, hall)}</td></tr>`,
  )}</tbody></table>`;
}

function directoryCell(
  organ: string,
  organs: ReadonlySet<string>,
  session: ClerkSession,
  hall: string,
): Html {
  if (organs.has(organ))
    return html`${both(['已列入，等接待厅重发。', 'Entered; the hall can send it again.'])}`;
  return html`<form method="post" action="/organs">${csrfField(session)}<input type="hidden" name="hall" value="${hall}"><input type="hidden" name="organ" value="${organ}">
<button>${both(['列入机关名录', 'Enter in the directory'])}</button></form>`;
}
