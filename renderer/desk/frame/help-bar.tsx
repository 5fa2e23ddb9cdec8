import { Button } from 'antd';
import { HandHelping } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { chime } from '#renderer/desk/frame/chime.ts';
import { useQueue } from '#renderer/desk/frame/live-views.ts';
import { When } from '#renderer/desk/frame/when.tsx';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { HelpCall } from '#shared/contract/queue.ts';

/** Visitors at kiosks who ask for a person: on every page until someone goes. */
export function HelpBar(): ReactNode {
  const { t } = useWords('desk');
  const calls = useQueue().view?.helpCalls ?? [];
  const dismiss = useAct((rpc, call: HelpCall, requestId) =>
    rpc.queue.dismissHelp({ requestId, station: call.station, at: call.at }),
  );
  const asks = (station: string): string => {
    const number = /^kiosk-(\d+)$/.exec(station)?.[1];
    return number ? t('help.asksAtKiosk', { number }) : t('help.asks', { station });
  };
  const latest = Math.max(0, ...calls.map(({ at }) => at));
  const heard = useRef(0);
  useEffect(() => {
    if (latest > heard.current) void chime();
    heard.current = latest;
  }, [latest]);
  return (
    <div role="alert" className="help-bar-place">
      {calls.map((call) => (
        <div key={`${call.station} ${call.at}`} className="help-bar">
          <HandHelping size={20} aria-hidden />
          <strong>{asks(call.station)}</strong>
          <When at={call.at} />
          <span className="stretch" />
          <Button onClick={() => dismiss.run(call)} loading={dismiss.busy}>
            {t('help.going')}
          </Button>
        </div>
      ))}
    </div>
  );
}
