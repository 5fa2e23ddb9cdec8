import { App, Button } from 'antd';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ShownPaper } from '#renderer/desk/papers/paper-dialog.tsx';
import { useLetters, usePetitionChanged } from '#renderer/desk/petition/use-petition.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';
import type { LetterKind } from '#shared/domain/letters.ts';
import { formatRegistrationNumber } from '#shared/domain/registration-number.ts';

/** Buttons for the letters that may be issued now: each takes a number, is printed and shown at once. */
export function IssueLetters(props: { petition: PetitionView; onShow(paper: ShownPaper): void }): ReactNode {
  const { petition } = props;
  const { t } = useWords('desk');
  const { modal } = App.useApp();
  const letters = useLetters(petition.id);
  const changed = usePetitionChanged();
  const issue = useAct(
    (rpc, kind: LetterKind, requestId) => rpc.letters.issue({ requestId, petitionId: petition.id, kind }),
    {
      onDone(letter) {
        changed(petition.id);
        props.onShow({
          paperId: letter.paperId,
          title: `${t(`papers.kind.${letter.kind}`)} ${letter.documentNumber}`,
        });
      },
    },
  );
  const mayIssue = letters.data?.mayIssue ?? [];
  if (mayIssue.length === 0) return null;
  const ask = (kind: LetterKind): void => {
    const letter = t(`papers.kind.${kind}`);
    modal.confirm({
      title: t('letters.ask', { letter }),
      content: t('letters.about', {
        number: formatRegistrationNumber(petition.registrationNumber),
        name: petition.registration.petitioner.name,
      }),
      okText: t('letters.do', { letter }),
      onOk: () => issue.run(kind),
    });
  };
  return (
    <div className="letters-to-issue">
      {mayIssue.map((kind, index) => (
        <Button
          key={kind}
          size="large"
          type={index === 0 ? 'primary' : 'default'}
          icon={<FileText size={18} aria-hidden />}
          loading={issue.busy}
          onClick={() => ask(kind)}
        >
          {t('letters.do', { letter: t(`papers.kind.${kind}`) })}
        </Button>
      ))}
    </div>
  );
}
