import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Spin } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { sentenceFor, useHallClient } from '#renderer/client/index.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';
import type { PaperId } from '#shared/domain/ids.ts';

/** A paper as it is printed, page by page. */
export function PaperPages(props: { paperId: PaperId; label: string; narrow?: boolean }): ReactNode {
  const { t } = useWords('desk');
  const [page, setPage] = useState(1);
  const image = usePaperImage(props.paperId, page);
  if (image.error) {
    return (
      <Alert
        type="error"
        showIcon
        title={image.error}
        action={<Button onClick={image.retry}>{t('common:retry')}</Button>}
      />
    );
  }
  if (!image.address) {
    return (
      <div className="paper-waiting" aria-busy="true">
        <Spin />
        <span className="quiet">{t('papers.composing')}</span>
      </div>
    );
  }
  return (
    <figure className={props.narrow ? 'paper narrow' : 'paper'}>
      <img src={image.address} alt={t('papers.pageAlt', { label: props.label, page })} />
      {image.pages > 1 && (
        <figcaption>
          <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
            {t('papers.pageBack')}
          </Button>
          <span className="numbers">{t('papers.pageOf', { page, pages: image.pages })}</span>
          <Button disabled={page === image.pages} onClick={() => setPage(page + 1)}>
            {t('papers.pageNext')}
          </Button>
        </figcaption>
      )}
    </figure>
  );
}

/** The picture of a page as an address for `<img>`, given back when no longer shown. */
function usePaperImage(paperId: PaperId, page: number) {
  const client = useHallClient();
  const answer = useQuery({
    queryKey: ['paper', paperId, page],
    queryFn: ({ signal }) => client.rpc.printing.paperImage({ paperId, page }, { signal }),
    // A paper never changes once composed.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [address, setAddress] = useState<string | null>(null);
  const blob = answer.data?.image;
  useEffect(() => {
    if (!blob) return setAddress(null);
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return {
    address,
    pages: answer.data?.pages ?? 1,
    error: answer.error ? sentenceFor(answer.error, client.language()) : null,
    retry: () => void answer.refetch(),
  };
}
