const key = 'yingfang.desk.token';

/** The session's token, kept for this window only: closing it ends what this screen may do. */
export const deskToken = {
  get: (): string | null => sessionStorage.getItem(key),
  set(token: string | null): void {
    if (token === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, token);
  },
};
