import { html } from '#test/municipal-server/pages/html.ts';
import { page, said } from '#test/municipal-server/pages/layout.ts';
import { both, type Words } from '#test/municipal-server/pages/words.ts';

const problems: Record<'wrong' | 'slowed', Words> = {
  wrong: ['账号或口令不对，请再输一遍。', 'The account or password is not right. Please try again.'],
  slowed: ['试得太多了，请等 30 秒再试。', 'Too many attempts. Please wait 30 seconds.'],
};

/** The form a clerk signs in with. */
export function signInPage(problem: 'wrong' | 'slowed' | null, account: string): string {
  return page(
    '登录 · 市信访工作平台',
    null,
    html`<form class="sheet narrow" method="post" action="/sign-in">
<h1>${both(['登录', 'Sign in'])}</h1>
${problem ? said('wrong', problems[problem]) : null}
<label><span>${both(['账号', 'Account'])}</span><input name="account" value="${account}" autocomplete="username" required maxlength="64"></label>
<label><span>${both(['口令', 'Password'])}</span><input name="password" type="password" autocomplete="current-password" required maxlength="128"></label>
<button class="main">${both(['登录', 'Sign in'])}</button>
</form>`,
  );
}
