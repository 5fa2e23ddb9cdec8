import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useWords } from '#renderer/ui/text/use-words.ts';

/** 您还在吗: any touch or key keeps the page, on the button or elsewhere; `usePresence` sees it. */
export function StillHere({ seconds }: { seconds: number }) {
  const { t } = useWords('kiosk');
  return (
    <Dialog
      title={t('kiosk:presence.askTitle')}
      words={t('kiosk:presence.ask', { count: seconds })}
      buttons={<Button look="primary">{t('kiosk:presence.here')}</Button>}
      onDismiss={() => {}}
    />
  );
}
