import { implement, ORPCError } from '@orpc/server';
import { cityRefusals, municipal } from '#shared/contract/municipal/protocol.ts';
import { listChanges } from '#test/municipal-server/changes/list-changes.ts';
import type { Refused } from '#test/municipal-server/receiving/check-batch.ts';
import { type ReceivingDeps, receiveBatch } from '#test/municipal-server/receiving/receive-batch.ts';
import { receiveResend } from '#test/municipal-server/receiving/receive-resend.ts';
import { checkToken } from '#test/municipal-server/store/hall-store.ts';

/** What a call brings along: the bearer token, empty without one. */
export type CallContext = { token: string };

/** The protocol's procedures over the use cases. */
export function createRouter(deps: ReceivingDeps) {
  const port = implement(municipal).$context<CallContext>();

  async function admit(hall: string, token: string): Promise<void> {
    const access = await checkToken(deps.store, hall, token);
    if (access === 'no-such-hall') throw refusal({ code: 'hall-unknown', seq: 0 });
    if (access === 'wrong') throw refusal({ code: 'token-wrong', seq: 0 });
  }

  return port.router({
    pushBatch: port.pushBatch.handler(async ({ input: { params, body }, context }) => {
      await admit(params.hall, context.token);
      const result = await receiveBatch(deps, params.hall, body);
      if (!result.ok) throw refusal(result.error);
      return result.value;
    }),
    resend: port.resend.handler(async ({ input: { params, body }, context }) => {
      await admit(params.hall, context.token);
      const result = await receiveResend(deps, params.hall, body);
      if (!result.ok) throw refusal(result.error);
      return result.value;
    }),
    changes: port.changes.handler(async ({ input: { params, query }, context }) => {
      await admit(params.hall, context.token);
      const result = await listChanges(deps.store, params.hall, query.after, query.limit);
      if (!result.ok) throw refusal({ code: result.error, seq: 0 });
      return result.value;
    }),
  });
}

function refusal({ code, seq }: Refused): ORPCError<string, unknown> {
  const { status, message } = cityRefusals[code];
  return new ORPCError(code, { status, message, data: seq > 0 ? { seq } : undefined });
}
