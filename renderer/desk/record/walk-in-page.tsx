import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import { useDesk } from '#renderer/desk/desk-context.tsx';
import { PageWithSide } from '#renderer/desk/frame/page-with-side.tsx';
import { EarlierSide, useEarlier } from '#renderer/desk/petition/earlier-side.tsx';
import { RegistrationForm, type Who } from '#renderer/desk/record/registration-form.tsx';
import { goTo } from '#renderer/desk/routes.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PetitionLine } from '#shared/contract/petitions.ts';

const draftKey = 'walk-in';
const noneKnown: PetitionLine[] = [];

/** Registers a visitor who has no ticket. */
export function WalkInPage(): ReactNode {
  const { t } = useWords('desk');
  const { drafts } = useDesk();
  const { modal } = App.useApp();
  const [who, setWho] = useState<Who | null>(null);
  const { lines } = useEarlier(noneKnown, who);
  const leave = (): void => {
    drafts.drop(draftKey);
    goTo({ page: 'work' });
  };
  return (
    <PageWithSide side={<EarlierSide known={noneKnown} who={who} />} earlier={lines.length}>
      <RegistrationForm
        draftKey={draftKey}
        ticketId={null}
        file={null}
        heading={t('record.headingWalkIn')}
        onWho={setWho}
        onDiscard={() => {
          if (!drafts.has(draftKey)) return leave();
          modal.confirm({
            title: t('record.discardAsk'),
            content: t('record.discardThen'),
            okText: t('record.discardDo'),
            okButtonProps: { danger: true },
            onOk: leave,
          });
        }}
        onRegistered={({ id }) => goTo({ page: 'petition', petitionId: id })}
      />
    </PageWithSide>
  );
}
