import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';
import { ReadingPage } from '../../frame/reading-page.tsx';
import { useKiosk } from '../../session/kiosk-context.ts';

/** One paper of a shelf. It may have been taken down since the list was shown. */
export function Notice({ noticeId }: { noticeId: string }) {
  const { t } = useWords('kiosk');
  const language = useLanguage();
  const { hall } = useKiosk();
  const notice = hall.profile.notices.find(({ id }) => id === noticeId);
  const inLanguage = (text: { zh: string; en: string }) => (language === 'en' ? text.en : text.zh);
  const title = notice ? inLanguage(notice.title) : t('kiosk:shelf.empty');
  return <ReadingPage title={title} paragraphs={notice?.paragraphs.map(inLanguage) ?? []} />;
}
