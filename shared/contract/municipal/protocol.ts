import { oc } from '@orpc/contract';
import { z } from 'zod';
import { batch, batchAnswer, changes, resend, resendAnswer } from '#shared/contract/municipal/wire.ts';

const params = z.object({ hall: z.string().min(1).max(32) });
const whichEvent = z.object({ seq: z.number().int() });

/** Why the city takes nothing of a request. Single events are parked instead (`parkedOnCity`). */
export const cityRefusals = {
  'token-wrong': { status: 401, message: '令牌不对。 The token is not right.' },
  'hall-unknown': { status: 404, message: '没有这个接待厅。 There is no such hall.' },
  'hall-mismatch': { status: 422, message: '批次写的是另一个接待厅。 The batch names another hall.' },
  'digest-mismatch': { status: 422, message: '批次摘要对不上。 The digest does not match the events.' },
  'not-contiguous': { status: 422, message: '批次内序号不连续。 The events are not a contiguous run.' },
  'event-unreadable': { status: 422, message: '事件读不懂。 An event can’t be read.', data: whichEvent },
  'hash-mismatch': { status: 422, message: '事件散列对不上。 An event’s hash is wrong.', data: whichEvent },
  'chain-broken': {
    status: 422,
    message: '链在批次内断开。 The chain breaks in the batch.',
    data: whichEvent,
  },
  fork: {
    status: 409,
    message: '同一序号已有另一事件。 The city has another event there.',
    data: whichEvent,
  },
  'event-unknown': {
    status: 404,
    message: '城市没有收到过这个事件。 The city never had this event.',
    data: whichEvent,
  },
  'cursor-unknown': {
    status: 409,
    message: '没有这个游标，请从头取。 No such cursor; begin again with an empty one.',
  },
  'too-large': { status: 413, message: '内容太大。 The body is too large.' },
  'encoding-unknown': { status: 415, message: '只认 zstd 和 gzip。 Only zstd and gzip are understood.' },
  'body-unreadable': { status: 400, message: '内容读不懂。 The body can’t be read.' },
} as const;
export type CityRefusalCode = keyof typeof cityRefusals;

const hall = oc.errors({
  'token-wrong': cityRefusals['token-wrong'],
  'hall-unknown': cityRefusals['hall-unknown'],
});

/** What a city offers its halls, protocol 1. Bearer token of the hall; bodies plain, gzip or zstd. */
export const municipal = {
  pushBatch: hall
    .errors({
      'hall-mismatch': cityRefusals['hall-mismatch'],
      'digest-mismatch': cityRefusals['digest-mismatch'],
      'not-contiguous': cityRefusals['not-contiguous'],
      'event-unreadable': cityRefusals['event-unreadable'],
      'hash-mismatch': cityRefusals['hash-mismatch'],
      'chain-broken': cityRefusals['chain-broken'],
      fork: cityRefusals.fork,
    })
    .route({
      method: 'POST',
      path: '/halls/{hall}/batches',
      inputStructure: 'detailed',
      summary: 'Push a contiguous run of the hall’s log',
      description:
        'Repeating a batch changes nothing; an overlap is compared and skipped. After a gap nothing is taken: `acknowledgedThrough` says where to go on.',
    })
    .input(z.object({ params, body: batch }))
    .output(batchAnswer),
  resend: hall
    .errors({
      'event-unreadable': cityRefusals['event-unreadable'],
      'hash-mismatch': cityRefusals['hash-mismatch'],
      fork: cityRefusals.fork,
      'event-unknown': cityRefusals['event-unknown'],
    })
    .route({
      method: 'POST',
      path: '/halls/{hall}/resend',
      inputStructure: 'detailed',
      summary: 'Send parked events again',
    })
    .input(z.object({ params, body: resend }))
    .output(resendAnswer),
  changes: hall
    .errors({ 'cursor-unknown': cityRefusals['cursor-unknown'] })
    .route({
      method: 'GET',
      path: '/halls/{hall}/changes',
      inputStructure: 'detailed',
      summary: 'The city’s own events after a cursor',
    })
    .input(
      z.object({
        params,
        query: z.object({
          after: z.string().max(32).default(''),
          limit: z.coerce.number().int().min(1).max(500).default(200),
        }),
      }),
    )
    .output(changes),
};
