import type { StandardHandlerOptions } from '@orpc/server/standard';
import type { Clock } from '#host/platform/clock.ts';
import type { HallDatabase, WriteTx } from '#host/platform/database.ts';
import type { Logger } from '#host/platform/logger.ts';
import { type Actor, type CallContext, RefusalError } from '#host/transport/call-context.ts';
import { findRequest, insertRequest } from '#host/transport/request-store.ts';
import { fromRefusal, wireErrorOf } from '#host/transport/wire-error.ts';
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

type Headers = Record<string, string | readonly string[] | undefined>;

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
          return await options.next();
        } catch (error) {
          // Whatever a procedure threw is in words already: what is left could not be read.
          const { language } = options.context;
          throw wireErrorOf(error, language) ?? fromRefusal({ code: 'malformed-request' }, language);
        }
      },
    ],
    clientInterceptors: [
      async (options) => {
        try {
          return await options.next();
        } catch (error) {
          throw inWords(error, options.context, options.path, logger);
        }
      },
    ],
  };
}

function inWords(error: unknown, context: CallContext, path: readonly string[], logger: Logger): unknown {
  const known = wireErrorOf(error, context.language);
  if (known) return known;
  // The message may quote what a visitor typed: only the kind of error and its place are kept.
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
  logger.error(
    { procedure: path.join('.'), kind: error instanceof Error ? error.name : typeof error, stack },
    'a procedure broke',
  );
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
    stationId:
      actor.kind === 'station' ? actor.stationId : single(headers['x-station']).slice(0, 64) || 'desk',
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

function single(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' ? header : (header?.[0] ?? '');
}

/** English where the caller's first choice is English, Chinese otherwise. */
export function languageOf(acceptLanguage = ''): Language {
  return /^en\b/i.test(acceptLanguage.trim()) ? 'en' : 'zh-CN';
}
