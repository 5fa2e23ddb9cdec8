import type { WebSocket } from 'ws';

type Side = Pick<WebSocket, 'send' | 'addEventListener'>;

/** A screen that stopped reading is hung up; it comes back and gets the whole view. */
const mostUnsentBytes = 8 * 1024 * 1024;
/** RFC 6455: the data do not fit the kind of message. */
const notACall = 1007;

/**
 * A WebSocket as the RPC handler sees it: only messages that can be a call get through. Anything else
 * ends the connection, instead of being printed by the handler, with what was typed in it.
 */
export function callsOn(webSocket: WebSocket): Side {
  // Overloads can't be written as one arrow function: the handler listens to these two only.
  const addEventListener = ((type: 'message' | 'close', listener: (event: unknown) => void) => {
    if (type === 'close') webSocket.addEventListener('close', listener);
    else {
      webSocket.addEventListener('message', (event) => {
        if (typeof event.data === 'string' && canBeCall(event.data)) listener(event);
        else webSocket.close(notACall);
      });
    }
  }) as Side['addEventListener'];
  const send = ((data: Parameters<WebSocket['send']>[0]) => {
    if (webSocket.readyState !== webSocket.OPEN) return;
    webSocket.send(data);
    if (webSocket.bufferedAmount > mostUnsentBytes) webSocket.terminate();
  }) as Side['send'];
  return { send, addEventListener };
}

/** The wire format of `@orpc/standard-server-peer`: id, type (1 call, 3 event, 4 abort) and payload. */
function canBeCall(text: string): boolean {
  const message = parsed(text);
  if (!isRecord(message) || !isId(message.i)) return false;
  if (message.t === 4) return true;
  if (message.t === 3) return isRecord(message.p);
  if (message.t !== undefined && message.t !== 1) return false;
  const call = message.p;
  return (
    isRecord(call) &&
    typeof call.u === 'string' &&
    call.u.startsWith('/') &&
    URL.canParse(`http://host${call.u}`) &&
    (call.m === undefined || typeof call.m === 'string') &&
    (call.h === undefined || (isRecord(call.h) && Object.entries(call.h).every(isHeader)))
  );
}

/** No procedure takes files or forms, whose headers would make the handler unpack the body. */
function isHeader([name, value]: [string, unknown]): boolean {
  if (name.toLowerCase().startsWith('content-')) return false;
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  );
}

function isId(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && /^[\w-]{1,64}$/.test(String(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
