export { claimStation } from '#renderer/client/claim-station.ts';
export type { ConnectionState } from '#renderer/client/connection.ts';
export {
  createHallClient,
  type HallClient,
  type HallClientOptions,
  type HallRpc,
} from '#renderer/client/hall-client.ts';
export {
  HallClientProvider,
  useConnection,
  useHallClient,
  useLive,
  useNow,
} from '#renderer/client/hooks.tsx';
export type { LiveSource, LiveState } from '#renderer/client/live-views.ts';
export { type RefusedField, refusalOf, type ShownRefusal, sentenceFor } from '#renderer/client/refusal-of.ts';
export { newRequestId } from '#renderer/client/request-id.ts';
