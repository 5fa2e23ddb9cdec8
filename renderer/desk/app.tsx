import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { App as AntdApp, Button, ConfigProvider, Result } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useState } from 'react';
import { sentenceFor, useHallClient } from '#renderer/client/index.ts';
import type { Drafts } from '#renderer/desk/drafts.ts';
import { WaitingPage } from '#renderer/desk/frame/waiting-page.tsx';
import { createQueryClient } from '#renderer/desk/session/query-client.ts';
import { StaffGate } from '#renderer/desk/session/staff-gate.tsx';
import { SetUpWizard } from '#renderer/desk/set-up/set-up-wizard.tsx';
import { deskTheme } from '#renderer/desk/theme.ts';
import { useMedia } from '#renderer/desk/use-media.ts';
import { useLanguage, useWords } from '#renderer/ui/text/use-words.ts';

/** The whole desk: its language, its look, and the way in. */
export function DeskApp(props: { drafts: Drafts }): ReactNode {
  const [queries] = useState(createQueryClient);
  const language = useLanguage();
  const { t } = useWords('desk');
  const highContrast = useMedia('(prefers-contrast: more)');
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={deskTheme(language, highContrast)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <title>{t('title')}</title>
      <AntdApp className="desk" message={{ top: 60 }}>
        <QueryClientProvider client={queries}>
          <HallGate drafts={props.drafts} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

/** Leads to the set-up wizard of a new hall, or to the people who work in an open one. */
function HallGate(props: { drafts: Drafts }): ReactNode {
  const client = useHallClient();
  const { t } = useWords('desk');
  const hall = useQuery({ queryKey: ['hall'], queryFn: () => client.rpc.hall.view() });
  if (hall.data?.state === 'open') return <StaffGate hall={hall.data} drafts={props.drafts} />;
  if (hall.data) return <SetUpWizard />;
  if (hall.isPending) return <WaitingPage words={t('common:connecting')} />;
  return (
    <Result
      status="warning"
      title={t('connection.noHall')}
      subTitle={sentenceFor(hall.error, client.language())}
      extra={
        <Button type="primary" onClick={() => void hall.refetch()} loading={hall.isFetching}>
          {t('common:retry')}
        </Button>
      }
    />
  );
}
