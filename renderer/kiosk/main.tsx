import '#renderer/ui/base.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { claimStation, createHallClient, HallClientProvider } from '#renderer/client/index.ts';
import { kiosk as english } from '#renderer/ui/text/en/kiosk.ts';
import { startText } from '#renderer/ui/text/start-text.ts';
import { kiosk as chinese } from '#renderer/ui/text/zh-CN/kiosk.ts';
import { invariant } from '#shared/base/invariant.ts';
import { App } from './app.tsx';

const text = startText('kiosk', 'zh-CN', { 'zh-CN': chinese, en: english });
const client = createHallClient({
  ...claimStation('kiosk'),
  language: () => (text.language === 'en' ? 'en' : 'zh-CN'),
});
const root = document.getElementById('root');
invariant(root, 'index.html has a #root');
createRoot(root).render(
  <I18nextProvider i18n={text}>
    <HallClientProvider client={client}>
      <App />
    </HallClientProvider>
  </I18nextProvider>,
);
