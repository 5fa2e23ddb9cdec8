import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Drawer, Input, type InputRef } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { sentenceFor, useHallClient } from '#renderer/client/index.ts';
import { EmptyState } from '#renderer/desk/frame/empty-state.tsx';
import { PetitionLines } from '#renderer/desk/petition/petition-lines.tsx';
import { goTo } from '#renderer/desk/routes.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';

const mostShown = 30;

/** Search anywhere (Ctrl+K): arrows choose, Enter opens. */
export function SearchDrawer(props: { open: boolean; onClose(): void }): ReactNode {
  const { t } = useWords('desk');
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      title={t('search.heading')}
      size={520}
      destroyOnHidden
      closable={{ placement: 'end' }}
      className="search-drawer"
    >
      <Search onOpen={props.onClose} />
    </Drawer>
  );
}

function Search({ onOpen }: { onOpen(): void }): ReactNode {
  const { t } = useWords('desk');
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const words = useSettled(typed.trim(), 120);
  const field = useRef<InputRef>(null);
  // The drawer gives the focus to its close button first; what is typed at once must land in the field.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const answer = useFound(words);
  const found = words === '' ? [] : (answer.data?.found ?? []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(found.length - 1, active + step)));
    }
    const chosen = found[active];
    if (event.key === 'Enter' && chosen) {
      goTo({ page: 'petition', petitionId: chosen.id });
      onOpen();
    }
  };
  return (
    <div className="search">
      <Input
        ref={field}
        size="large"
        value={typed}
        maxLength={80}
        aria-label={t('search.label')}
        placeholder={t('search.hint')}
        onKeyDown={onKey}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
      />
      {answer.error && <Alert type="error" showIcon title={answer.error} />}
      <p className="for-ears" role="status">
        {words !== '' && answer.data ? t('search.count', { count: found.length }) : ''}
      </p>
      {words === '' && <p className="quiet">{t('search.lead')}</p>}
      {words !== '' && answer.data && found.length === 0 && !answer.busy && (
        <EmptyState words={t('search.nothing', { words })} />
      )}
      <PetitionLines lines={found} active={active} onOpen={onOpen} />
      {words !== '' && answer.data?.more && <p className="quiet">{t('search.more', { count: mostShown })}</p>}
    </div>
  );
}

function useFound(words: string) {
  const client = useHallClient();
  const answer = useQuery({
    queryKey: ['search', words],
    queryFn: ({ signal }) => client.rpc.petitions.search({ words, limit: mostShown }, { signal }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
  return {
    data: answer.data,
    busy: answer.isFetching,
    error: answer.error ? sentenceFor(answer.error, client.language()) : null,
  };
}

/** A value once it has stood still for `ms`. */
function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
