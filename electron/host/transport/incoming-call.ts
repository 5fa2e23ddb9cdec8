import type { StandardHandlerOptions } from '@orpc/server/standard';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase, WriteTx } from '#host/platform/database.ts';
import type { Logger } from '#host/platform/logger.ts';
import { type Actor, type CallContext, RefusalError } from '#host/transport/call-context.ts';
import { findRequest, insertRequest } from '#host/transport/request-store.ts';
import { fromRefusal, placeOf, wireErrorOf } from '#host/transport/wire-error.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { type Refusal, refusal } from '#shared/contract/refusals.ts';
import type { Language } from '#shared/domain/people.ts';

/** What is known of a call before its headers are read. */
export type Incoming = { fromThisMachine: boolean };

/** What turns an incoming call into a `CallContext`. */
export type CallDesk = {
  database: HallDatabase;
  clock: Clock;
  /** Who holds this token; `nobody` for an unknown one. */
  findActor(token: string): Actor;
};

/** Under `/ws` headers come as JSON: anything may stand there. */
type Headers = Record<string, unknown>;

type Interceptors = Pick<
  StandardHandlerOptions<CallContext>,
  'rootInterceptors' | 'interceptors' | 'clientInterceptors'
>;

/** The same three steps for WebSocket and `/api`: find the actor, run, put errors in words. */
export function interceptorsFor(desk: CallDesk, logger: Logger): Interceptors {
  return {
    rootInterceptors: [
      (options) => {
        const incoming = options.context as unknown as Incoming;
        return options.next({ ...options, context: callContextOf(desk, incoming, options.request.headers) });
      },
    ],
    interceptors: [
      async (options) => {
        try {
          const result = await options.next();
          // Under /ws the library would answer a line of its own, which no screen can read.
          if (!result.matched) throw fromRefusal({ code: 'not-found' }, options.context.language);
          return result;
        } catch (error) {
          // Whatever a procedure threw is in words already: what is left could not be read.
          const { language } = options.context;
          throw wireErrorOf(error, language) ?? fromRefusal({ code: 'malformed-request' }, language);
        }
      },
    ],
    clientInterceptors: [
      async (options) => {
        const say = (error: unknown) => inWords(error, options.context, options.path, logger);
        try {
          const output = await options.next();
          return isLive(output) ? streamInWords(output, say) : output;
        } catch (error) {
          throw say(error);
        }
      },
    ],
  };
}

/** A live view can break after its first answer: that, too, is told in words. */
async function* streamInWords(views: AsyncIterable<unknown>, say: (error: unknown) => unknown) {
  try {
    yield* views;
  } catch (error) {
    throw say(error);
  }
}

function isLive(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

function inWords(error: unknown, context: CallContext, path: readonly string[], logger: Logger): unknown {
  const known = wireErrorOf(error, context.language);
  if (known) return known;
  logger.error({ procedure: path.join('.'), ...placeOf(error) }, 'a procedure broke');
  return fromRefusal({ code: 'something-broke' }, context.language);
}

function callContextOf(desk: CallDesk, incoming: Incoming, headers: Headers): CallContext {
  const token = /^Bearer (.+)$/i.exec(single(headers.authorization))?.[1];
  const actor: Actor = token ? desk.findActor(token) : { kind: 'nobody' };
  const actorId = nameOf(actor);
  return {
    language: languageOf(single(headers['accept-language'])),
    actor,
    actorId,
    stationId: actor.kind === 'station' ? actor.stationId : screenNameOf(headers['x-station']),
    fromThisMachine: incoming.fromThisMachine,
    perform: (requestId, procedure, decide) =>
      desk.database.write((tx) =>
        performOnce(tx, { requestId, procedure, actor: actorId, at: desk.clock.now() }, decide),
      ),
  };
}

function performOnce<T>(
  tx: WriteTx,
  request: { requestId: string; procedure: string; actor: string; at: number },
  decide: (tx: WriteTx) => Result<T, Refusal>,
): T {
  const known = findRequest(tx, request.requestId);
  if (known) {
    const same = known.procedure === request.procedure && known.actor === request.actor;
    if (!same) throw new RefusalError(refusal('request-id-reused'));
    return ok(JSON.parse(known.reply) as T).value;
  }
  const decided = decide(tx);
  if (!decided.ok) throw new RefusalError(decided.error);
  insertRequest(tx, { ...request, reply: JSON.stringify(decided.value) });
  return decided.value;
}

function nameOf(actor: Actor): string {
  if (actor.kind === 'staff') return `staff:${actor.staff.id}`;
  return actor.kind === 'station' ? `station:${actor.stationId}` : 'nobody';
}

/** What a desk calls itself; anything but a plain name is not written into the log. */
function screenNameOf(header: unknown): string {
  return /^[A-Za-z0-9-]{1,64}$/.exec(single(header))?.[0] ?? 'desk';
}

function single(header: unknown): string {
  const first: unknown = Array.isArray(header) ? header[0] : header;
  return typeof first === 'string' ? first : '';
}

/** English where the caller's first choice is English, Chinese otherwise. */
export function languageOf(acceptLanguage = ''): Language {
  return /^en\b/i.test(acceptLanguage.trim()) ? 'en' : 'zh-CN';
}
