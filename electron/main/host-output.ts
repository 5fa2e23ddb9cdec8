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
