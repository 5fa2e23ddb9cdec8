/** Something that stops the host from starting, said in one line to whoever started it. */
export class StartupError extends Error {
  readonly code:
    | 'port-taken'
    | 'data-folder-in-use'
    | 'data-folder-not-writable'
    | 'database-newer'
    | 'wrong-key'
    | 'bad-argument';

  constructor(code: StartupError['code'], sentence: string) {
    super(sentence);
    this.name = 'StartupError';
    this.code = code;
  }
}
