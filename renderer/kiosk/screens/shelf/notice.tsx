import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { Page } from '../../frame/page.tsx';
import { Reading } from '../../frame/reading.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';

/** One paper of a shelf. It may have been taken down since the list was shown. */
export function Notice({ noticeId }: { noticeId: string }) {
  const { t } = useWords('kiosk');
  const language = useLanguage();
  const { hall } = useKiosk();
  const notice = hall.profile.notices.find(({ id }) => id === noticeId);
  const inLanguage = (text: { zh: string; en: string }) => (language === 'en' ? text.en : text.zh);
  const title = notice ? inLanguage(notice.title) : t('kiosk:shelf.empty');
  return (
    <Page title={title} shape="words">
      <Reading name={title} paragraphs={notice?.paragraphs.map(inLanguage) ?? []} />
    </Page>
  );
}
