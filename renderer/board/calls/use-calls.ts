import { useEffect, useRef, useState } from 'react';
import type { BoardView } from '#shared/contract/queue.ts';
import { spokenCall } from '#shared/domain/ticket-number.ts';
import { nothingSeen, noticeCalls, type SeenCalls } from './notice-calls.ts';

/** Announces each new call once; answers since when this board shows which call. */
export function useCalls(view: BoardView | null, announce: (sentence: string) => void): SeenCalls {
  const latest = useRef(nothingSeen);
  const [seen, setSeen] = useState(nothingSeen);
  useEffect(() => {
    if (!view) return;
    const noticed = noticeCalls(latest.current, view, Date.now());
    latest.current = noticed.seen;
    setSeen(noticed.seen);
    for (const call of noticed.announce) {
      announce(spokenCall(call.number, call.windowNumber, 'zh-CN'));
    }
  }, [view, announce]);
  return seen;
}
