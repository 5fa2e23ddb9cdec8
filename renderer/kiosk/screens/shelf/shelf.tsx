import { FileText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceCard } from '#renderer/ui/choice-card.tsx';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import type { HallNotice } from '#shared/domain/hall-profile.ts';
import { Cards } from '../../frame/cards.tsx';
import { Page } from '../../frame/page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';

const onAPage = 6;

/** 信访须知 or 政策法规: titles as cards, six at a time. */
export function Shelf({ shelf }: { shelf: HallNotice['shelf'] }) {
  const { t } = useWords('kiosk');
  const language = useLanguage();
  const { hall, dispatch } = useKiosk();
  const [page, setPage] = useState(0);
  const notices = hall.profile.notices.filter((notice) => notice.shelf === shelf);
  const pages = Math.ceil(notices.length / onAPage);
  return (
    <Page
      title={t(`kiosk:shelf.${shelf}`)}
      hint={notices.length === 0 ? t('kiosk:shelf.empty') : undefined}
      primary={
        pages > 1 ? (
          <Button look="primary" onClick={() => setPage((page + 1) % pages)}>
            {t('kiosk:shelf.more', { page: page + 1, pages })}
          </Button>
        ) : null
      }
    >
      <Cards name={t(`kiosk:shelf.${shelf}`)}>
        {notices.slice(page * onAPage, (page + 1) * onAPage).map((notice) => (
          <ChoiceCard
            key={notice.id}
            picture={<FileText />}
            label={language === 'en' ? notice.title.en : notice.title.zh}
            onChoose={() => dispatch({ type: 'notice-opened', noticeId: notice.id })}
          />
        ))}
      </Cards>
    </Page>
  );
}
