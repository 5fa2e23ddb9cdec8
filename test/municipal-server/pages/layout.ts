import { type Html, html } from '#test/municipal-server/pages/html.ts';
import type { ClerkSession } from '#test/municipal-server/pages/sessions.ts';
import { both } from '#test/municipal-server/pages/words.ts';

/** A whole page. Without a session the header has no way out. */
export function page(title: string, session: ClerkSession | null, content: Html): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><strong>市信访工作平台 <small lang="en">City petition platform</small></strong>${session ? signedIn(session) : null}</header>
<main>${content}</main>
</body>
</html>
`.markup;
}

/** Something said to the clerk at the top of a page. */
export function said(kind: 'done' | 'wrong', words: readonly [string, string]): Html {
  return kind === 'done'
    ? html`<p class="said" role="status">${both(words)}</p>`
    : html`<p class="said wrong" role="alert">${both(words)}</p>`;
}

/** The hidden field without which no form is obeyed. */
export function csrfField(session: ClerkSession): Html {
  return html`<input type="hidden" name="csrf" value="${session.csrf}">`;
}

function signedIn(session: ClerkSession): Html {
  return html`<a href="/">${both(['信访事项', 'Petitions'])}</a>
<span>${session.account}</span>
<form method="post" action="/sign-out">${csrfField(session)}<button>${both(['退出', 'Sign out'])}</button></form>`;
}
