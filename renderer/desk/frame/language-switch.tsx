import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';

/** Changes between 中文 and English; the button is written in the language it leads to. */
export function LanguageSwitch(): ReactNode {
  const { i18n } = useTranslation('common');
  const { t } = useWords('desk');
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" lang={other} className="bar-button" onClick={() => void i18n.changeLanguage(other)}>
      {t('common:languageName', { lng: other })}
    </Button>
  );
}
