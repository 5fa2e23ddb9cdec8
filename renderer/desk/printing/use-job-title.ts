import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PrintJobView } from '#shared/contract/printing.ts';
import { letterKinds } from '#shared/domain/letters.ts';

const paperKinds = ['slip', ...letterKinds] as const;

/** What a paper is called in the clerk's language. The host's own title begins with the kind in Chinese. */
export function useJobTitle(): (job: Pick<PrintJobView, 'paperKind' | 'title'>) => string {
  const { t } = useWords('desk');
  return ({ paperKind, title }) => {
    const kind = paperKinds.find((known) => known === paperKind);
    const number = title.slice(title.indexOf(' ') + 1);
    return kind ? `${t(`papers.kind.${kind}`)} ${number}` : title;
  };
}
