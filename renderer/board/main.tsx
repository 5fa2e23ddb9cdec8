import '#renderer/ui/base.css';
import './board.css';
import { createRoot } from 'react-dom/client';
import { claimStation, createHallClient, HallClientProvider } from '#renderer/client/index.ts';
import { invariant } from '#shared/base/invariant.ts';
import { BoardScreen } from './screen/board-screen.tsx';

const client = createHallClient({ ...claimStation('board'), language: () => 'zh-CN' });
const root = document.getElementById('root');
invariant(root, 'index.html has #root');
createRoot(root).render(
  <HallClientProvider client={client}>
    <BoardScreen />
  </HallClientProvider>,
);
