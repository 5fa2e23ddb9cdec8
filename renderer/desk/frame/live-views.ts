import { type LiveState, useLive } from '#renderer/client/index.ts';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import type { PrintJobView } from '#shared/contract/printing.ts';
import type { QueueView, WindowView } from '#shared/contract/queue.ts';
import type { SyncView } from '#shared/contract/sync.ts';

/** The queue, kept up to date. */
export function useQueue(): LiveState<QueueView> {
  return useLive('queue', (rpc, signal) => rpc.queue.watch(undefined, { signal }));
}

/** The latest print jobs, kept up to date. */
export function usePrintJobs(): LiveState<PrintJobView[]> {
  return useLive('printing', (rpc, signal) => rpc.printing.watch(undefined, { signal }));
}

/** How far the city has the hall's log, kept up to date. */
export function useSync(): LiveState<SyncView> {
  return useLive('sync', (rpc, signal) => rpc.sync.watch(undefined, { signal }));
}

/** The window where the signed-in person sits, if any. */
export function useMyWindow(): WindowView | null {
  const { me } = useDesk();
  const windows = useQueue().view?.windows ?? [];
  return windows.find((window) => window.staff?.id === me.id) ?? null;
}
