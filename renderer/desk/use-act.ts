import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import {
  type HallRpc,
  newRequestId,
  refusalOf,
  type ShownRefusal,
  sentenceFor,
  useHallClient,
} from '#renderer/client/index.ts';

/**
 * Something the clerk does at the host. A refusal is shown as its sentence unless `onRefused` answers true.
 * The request id stays the same while the same act is tried again after a lost line.
 */
export function useAct<Input, Output>(
  act: (rpc: HallRpc, input: Input, requestId: string) => Promise<Output>,
  then: {
    onDone?: (output: Output, input: Input) => void;
    onRefused?: (refusal: ShownRefusal, input: Input) => boolean;
  } = {},
): { run(input: Input): void; busy: boolean } {
  const client = useHallClient();
  const { message } = App.useApp();
  const pending = useRef<{ written: string; requestId: string } | null>(null);
  const mutation = useMutation({
    mutationFn: (input: Input) => {
      const written = JSON.stringify(input);
      if (pending.current?.written !== written) pending.current = { written, requestId: newRequestId() };
      return act(client.rpc, input, pending.current.requestId);
    },
    onSuccess: (output, input) => {
      pending.current = null;
      then.onDone?.(output, input);
    },
    onError: (error, input) => {
      const refusal = refusalOf(error);
      if (refusal && refusal.code !== 'no-connection') pending.current = null;
      if (refusal && then.onRefused?.(refusal, input)) return;
      void message.error(sentenceFor(error, client.language()), 6);
    },
  });
  return {
    run(input) {
      if (!mutation.isPending) mutation.mutate(input);
    },
    busy: mutation.isPending,
  };
}
