import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { refusalOf, sentenceFor, useHallClient } from '#renderer/client/index.ts';
import { EmptyState } from '#renderer/desk/frame/empty-state.tsx';
import { useMyWindow, useQueue } from '#renderer/desk/frame/live-views.ts';
import { PageWithSide } from '#renderer/desk/frame/page-with-side.tsx';
import { EarlierSide, useEarlier } from '#renderer/desk/petition/earlier-side.tsx';
import { HiddenPetition, PetitionPanel } from '#renderer/desk/petition/petition-panel.tsx';
import { RegistrationForm, type Who } from '#renderer/desk/record/registration-form.tsx';
import { PickWindow } from '#renderer/desk/window/pick-window.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { TicketFile } from '#shared/contract/petitions.ts';
import type { DeskTicket } from '#shared/contract/queue.ts';

/** The page a clerk spends the day on: the visitor at the window, from the empty form to the letter. */
export function WorkPage(): ReactNode {
  const { t } = useWords('desk');
  const queue = useQueue();
  const mine = useMyWindow();
  if (!queue.view) {
    return (
      <main className="record" aria-busy="true">
        <Skeleton active paragraph={{ rows: 8 }} />
      </main>
    );
  }
  if (!mine) {
    return (
      <main className="record">
        <PickWindow />
      </main>
    );
  }
  if (!mine.ticket) {
    return (
      <main className="record">
        <EmptyState heading={t('work.emptyHeading')} words={t('work.empty')} />
      </main>
    );
  }
  return <TicketPage key={mine.ticket.id} ticket={mine.ticket} />;
}

function TicketPage({ ticket }: { ticket: DeskTicket }): ReactNode {
  const { t } = useWords('desk');
  const client = useHallClient();
  const queries = useQueryClient();
  const [who, setWho] = useState<Who | null>(null);
  const key = ['ticket', ticket.id] as const;
  const file = useQuery({
    queryKey: key,
    queryFn: () => client.rpc.petitions.openTicket({ ticketId: ticket.id }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { lines } = useEarlier(file.data?.earlier ?? [], who);
  if (file.isPending) {
    return (
      <main className="record" aria-busy="true">
        <Skeleton active paragraph={{ rows: 10 }} />
      </main>
    );
  }
  // Registered here and no longer to be read by this person: the host says not found, so as not to tell more.
  if (ticket.registered && refusalOf(file.error)?.code === 'not-found') {
    return (
      <main className="record">
        <HiddenPetition atMyWindow />
      </main>
    );
  }
  if (file.isError) {
    return (
      <main className="record">
        <Alert
          type="error"
          showIcon
          title={sentenceFor(file.error, client.language())}
          action={<Button onClick={() => void file.refetch()}>{t('common:retry')}</Button>}
        />
      </main>
    );
  }
  const { petition } = file.data;
  if (petition) return <PetitionPanel petitionId={petition.id} known={petition} atMyWindow />;
  return (
    <PageWithSide side={<EarlierSide known={file.data.earlier} who={who} />} earlier={lines.length}>
      <RegistrationForm
        draftKey={ticket.id}
        ticketId={ticket.id}
        file={file.data}
        heading={t('record.headingTicket', { number: ticket.number })}
        onWho={setWho}
        onRegistered={(registered) => {
          queries.setQueryData<TicketFile>(key, (known) => known && { ...known, petition: registered });
        }}
      />
    </PageWithSide>
  );
}
