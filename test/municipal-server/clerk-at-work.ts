/** A city clerk who works by the pages' own forms, as a browser without scripts would. */
export type ClerkAtWork = {
  /** Opens a page and answers its markup. */
  open(path: string): Promise<string>;
  /** Takes a step on a petition; throws when the city does not take it. */
  take(
    step: 'accept' | 'transfer' | 'reply',
    where: { hall: string; petitionId: string },
    form: Record<string, string>,
  ): Promise<void>;
  /** Enters an organ in the city's directory. */
  enterOrgan(hall: string, organ: string): Promise<void>;
};

/** Signs in at the city. */
export async function signInClerk(
  cityUrl: string,
  clerk: { account: string; password: string },
): Promise<ClerkAtWork> {
  const signedIn = await send(`${cityUrl}/sign-in`, '', clerk);
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const open = async (path: string) => (await fetch(cityUrl + path, { headers: { cookie } })).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(await open('/'))?.[1];
  if (csrf === undefined) throw new Error('the city did not let the clerk in');

  async function submit(path: string, form: Record<string, string>): Promise<void> {
    const answer = await send(cityUrl + path, cookie, { ...form, csrf: csrf ?? '' });
    if (answer.status !== 303) throw new Error(`the city answered ${answer.status} to ${path}`);
  }

  return {
    open,
    take: (step, { hall, petitionId }, form) => submit(`/petitions/${hall}/${petitionId}/${step}`, form),
    enterOrgan: (hall, organ) => submit('/organs', { hall, organ }),
  };
}

function send(url: string, cookie: string, form: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams(form),
  });
}
