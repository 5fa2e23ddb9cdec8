import '#renderer/ui/base.css';
import './desk.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createHallClient, HallClientProvider } from '#renderer/client/index.ts';
import { DeskApp } from '#renderer/desk/app.tsx';
import { createDrafts } from '#renderer/desk/drafts.ts';
import { rememberedLanguage } from '#renderer/desk/remembered-language.ts';
import { deskToken } from '#renderer/desk/session/desk-token.ts';
import { desk as deskEn } from '#renderer/ui/text/en/desk.ts';
import { startText } from '#renderer/ui/text/start-text.ts';
import { desk as deskZh } from '#renderer/ui/text/zh-CN/desk.ts';
import { invariant } from '#shared/base/invariant.ts';

const text = startText('desk', rememberedLanguage.get(), { 'zh-CN': deskZh, en: deskEn });
text.on('languageChanged', rememberedLanguage.set);
const client = createHallClient({ token: deskToken.get, language: rememberedLanguage.get });
const root = document.getElementById('root');
invariant(root, 'index.html has #root');
createRoot(root).render(
  <I18nextProvider i18n={text}>
    <HallClientProvider client={client}>
      <DeskApp drafts={createDrafts()} />
    </HallClientProvider>
  </I18nextProvider>,
);
