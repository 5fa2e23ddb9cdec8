/** What one line of the host's standard output means to the one who started it. */
export type HostLine = { kind: 'ready'; port: number } | { kind: 'other'; text: string };

/** Reads the host's JSON ready line; anything else is passed on as it is. */
export function readHostLine(line: string): HostLine {
  if (line.startsWith('{')) {
    try {
      const said: unknown = JSON.parse(line);
      if (isReady(said)) return { kind: 'ready', port: said.port };
    } catch {
      // Not JSON: an ordinary line.
    }
  }
  return { kind: 'other', text: line };
}

function isReady(said: unknown): said is { ready: true; port: number } {
  return (
    typeof said === 'object' &&
    said !== null &&
    'ready' in said &&
    said.ready === true &&
    'port' in said &&
    typeof said.port === 'number'
  );
}

/** Cuts a stream of chunks into lines; a rest without a line end is given out when the stream ends. */
export function eachLine(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => {
    if (rest) onLine(rest);
  });
}

/** Lines of a host that is starting: each is passed on when the next one comes, so that the last one is known. */
export type HeldLines = {
  take(line: string): void;
  /** From now on, and for what is held, nothing waits: the host is ready or over. */
  release(): void;
  last(): string;
};

/** Holds back the last line: a refusal to start is then said once, by the one who gives up, and not twice. */
export function holdLastLine(say: (line: string) => void): HeldLines {
  let held: string | null = null;
  let released = false;
  let last = '';
  return {
    take(line) {
      last = line;
      if (held !== null) say(held);
      held = released ? null : line;
      if (released) say(line);
    },
    release() {
      if (held !== null) say(held);
      held = null;
      released = true;
    },
    last: () => last,
  };
}
