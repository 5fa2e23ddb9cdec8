import { Button, Skeleton } from 'antd';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTimes } from '#renderer/desk/desk-context.tsx';
import { EventName } from '#renderer/desk/frame/event-name.tsx';
import { When } from '#renderer/desk/frame/when.tsx';
import type { ShownPaper } from '#renderer/desk/papers/paper-dialog.tsx';
import { useLetters } from '#renderer/desk/petition/use-petition.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PetitionView } from '#shared/contract/petitions.ts';

/** What has happened to the matter, the latest first. */
export function CourseSection({ course }: Pick<PetitionView, 'course'>): ReactNode {
  const { t } = useWords('desk');
  return (
    <section className="side-section">
      <h2>{t('side.course')}</h2>
      <ol className="course">
        {course.toReversed().map((step) => (
          <li key={`${step.type} ${step.at}`}>
            <strong>
              <EventName type={step.type} />
            </strong>
            <span className="quiet">
              <When at={step.at} />
            </span>
            {step.organ && <span>{step.organ}</span>}
            {step.note && <span className="quiet">{step.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The organ's answer, as it came from the city. */
export function ReplySection({ reply }: { reply: NonNullable<PetitionView['reply']> }): ReactNode {
  const { t } = useWords('desk');
  return (
    <section className="reply">
      <h2>{t('side.reply')}</h2>
      <p>
        <strong>{reply.organ}</strong> <span className="quiet">{reply.documentNumber}</span>
      </p>
      <p className="reply-text">{reply.text}</p>
      <p className="quiet">
        <When at={reply.at} />
      </p>
    </section>
  );
}

/** The papers of a petition; each can be looked at and printed again. */
export function PapersSection(props: { petitionId: string; onShow(paper: ShownPaper): void }): ReactNode {
  const { t } = useWords('desk');
  const times = useTimes();
  const letters = useLetters(props.petitionId);
  const issued = letters.data?.letters ?? [];
  return (
    <section className="side-section">
      <h2>{t('side.papers', { count: issued.length })}</h2>
      {letters.isPending && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      {letters.data && issued.length === 0 && <p className="quiet">{t('side.noPapers')}</p>}
      <ul className="papers">
        {issued.map((letter) => {
          const title = `${t(`papers.kind.${letter.kind}`)} ${letter.documentNumber}`;
          return (
            <li key={letter.id}>
              <Button
                block
                icon={<FileText size={16} aria-hidden />}
                onClick={() => props.onShow({ paperId: letter.paperId, title })}
              >
                {t(`papers.kind.${letter.kind}`)}
              </Button>
              <span className="quiet numbers">
                {letter.documentNumber} · {times.clock(letter.issuedAt)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
