import { Alert, App, Button, Skeleton } from 'antd';
import { Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { refusalOf, sentenceFor, useHallClient } from '#renderer/client/index.ts';
import { PageWithSide } from '#renderer/desk/frame/page-with-side.tsx';
import { When } from '#renderer/desk/frame/when.tsx';
import { PaperDialog, type ShownPaper } from '#renderer/desk/papers/paper-dialog.tsx';
import { EarlierSide } from '#renderer/desk/petition/earlier-side.tsx';
import { IssueLetters } from '#renderer/desk/petition/issue-letters.tsx';
import { RegistrationSummary } from '#renderer/desk/petition/registration-summary.tsx';
import { CourseSection, PapersSection, ReplySection } from '#renderer/desk/petition/side-sections.tsx';
import { PetitionStateTag } from '#renderer/desk/petition/state-tag.tsx';
import { TriageForm } from '#renderer/desk/petition/triage-form.tsx';
import { TriageSummary } from '#renderer/desk/petition/triage-summary.tsx';
import { usePetition } from '#renderer/desk/petition/use-petition.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import { formatQueryCode } from '#shared/domain/query-code.ts';
import { formatRegistrationNumber } from '#shared/domain/registration-number.ts';

/** A registered petition: its number, what is decided, what may be printed, and all that was written down. */
export function PetitionPanel(props: {
  petitionId: string;
  known?: PetitionView;
  atMyWindow?: boolean;
}): ReactNode {
  const { t } = useWords('desk');
  const client = useHallClient();
  const petition = usePetition(props.petitionId, props.known);
  const [paper, setPaper] = useState<ShownPaper | null>(null);
  // What this person may no longer see goes at once (art. 30); what merely could not be asked again stays.
  const refusal = refusalOf(petition.error)?.code;
  const hidden = refusal === 'not-permitted' || refusal === 'not-found';
  if (petition.data && !hidden) {
    return (
      <>
        <PageWithSide side={<PetitionSide petition={petition.data} onShow={setPaper} />}>
          <PetitionRecord petition={petition.data} onShow={setPaper} />
        </PageWithSide>
        <PaperDialog paper={paper} onClose={() => setPaper(null)} />
      </>
    );
  }
  return (
    <main className="record" aria-busy={petition.isPending}>
      {hidden && (petition.data || props.known) ? (
        <HiddenPetition atMyWindow={props.atMyWindow ?? false} />
      ) : petition.isError ? (
        <Alert
          type="error"
          showIcon
          title={sentenceFor(petition.error, client.language())}
          action={<Button onClick={() => void petition.refetch()}>{t('common:retry')}</Button>}
        />
      ) : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
    </main>
  );
}

/** Said where a petition became secret; at the window also what is left to do. */
export function HiddenPetition({ atMyWindow }: { atMyWindow: boolean }): ReactNode {
  const { t } = useWords('desk');
  return (
    <Alert
      type="info"
      showIcon
      title={t('petition.hidden')}
      description={atMyWindow && t('petition.hiddenHere')}
    />
  );
}

type Part = { petition: PetitionView; onShow(paper: ShownPaper): void };

function PetitionRecord({ petition, onShow }: Part): ReactNode {
  const { t } = useWords('desk');
  const { message } = App.useApp();
  const number = formatRegistrationNumber(petition.registrationNumber);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(number);
    void message.success(t('petition.copied'));
  };
  return (
    <article className="petition">
      <header className="petition-head">
        <div>
          <h1>
            <span className="quiet">{t('petition.number')}</span>
            <span className="registration-number">{number}</span>
          </h1>
          <p className="quiet">
            {petition.registration.petitioner.name} · <When at={petition.registeredAt} /> ·{' '}
            {t('take.queryCode')} <span className="numbers">{formatQueryCode(petition.queryCode)}</span>
          </p>
        </div>
        <PetitionStateTag state={petition.state} />
        {/* The clipboard exists only on this machine or over https. */}
        {window.isSecureContext && (
          <Button
            type="text"
            icon={<Copy size={16} aria-hidden />}
            aria-label={t('petition.copy', { number })}
            onClick={() => void copy()}
          />
        )}
      </header>
      <IssueLetters petition={petition} onShow={onShow} />
      {petition.reply && <ReplySection reply={petition.reply} />}
      {petition.triage ? <TriageSummary triage={petition.triage} /> : <TriageForm petition={petition} />}
      <RegistrationSummary registration={petition.registration} />
    </article>
  );
}

function PetitionSide({ petition, onShow }: Part): ReactNode {
  const { petitioner } = petition.registration;
  return (
    <>
      <CourseSection course={petition.course} />
      <PapersSection petitionId={petition.id} onShow={onShow} />
      <EarlierSide known={[]} who={petitioner} except={petition.id} />
    </>
  );
}
