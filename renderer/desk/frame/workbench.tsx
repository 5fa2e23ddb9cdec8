import { type ReactNode, useState } from 'react';
import { DeskHeader } from '#renderer/desk/frame/desk-header.tsx';
import { HelpBar } from '#renderer/desk/frame/help-bar.tsx';
import { ShortcutsOverlay } from '#renderer/desk/frame/shortcuts-overlay.tsx';
import { PetitionPage } from '#renderer/desk/petition/petition-page.tsx';
import { PrintingPage } from '#renderer/desk/printing/printing-page.tsx';
import { QueueColumn } from '#renderer/desk/queue/queue-column.tsx';
import { WalkInPage } from '#renderer/desk/record/walk-in-page.tsx';
import { WorkPage } from '#renderer/desk/record/work-page.tsx';
import { type Route, useRoute } from '#renderer/desk/routes.tsx';
import { SearchDrawer } from '#renderer/desk/search/search-drawer.tsx';
import { useShortcut } from '#renderer/desk/shortcuts.ts';
import { SyncPage } from '#renderer/desk/sync/sync-page.tsx';
import { assertNever } from '#shared/base/invariant.ts';

/** Everything a person on duty works with: the bar on top, the queue at the left, one page beside it. */
export function Workbench(): ReactNode {
  const route = useRoute();
  const [searching, setSearching] = useState(false);
  const [showingKeys, setShowingKeys] = useState(false);
  useShortcut('mod+k', () => setSearching(true));
  useShortcut('?', () => setShowingKeys(true));
  return (
    <div className="workbench">
      <DeskHeader onSearch={() => setSearching(true)} onKeys={() => setShowingKeys(true)} />
      <HelpBar />
      <div className="columns">
        <QueueColumn />
        <PageOf route={route} />
      </div>
      <SearchDrawer open={searching} onClose={() => setSearching(false)} />
      <ShortcutsOverlay open={showingKeys} onClose={() => setShowingKeys(false)} />
    </div>
  );
}

function PageOf({ route }: { route: Route }): ReactNode {
  switch (route.page) {
    case 'work':
      return <WorkPage />;
    case 'walk-in':
      return <WalkInPage />;
    case 'petition':
      return <PetitionPage key={route.petitionId} petitionId={route.petitionId} />;
    case 'printing':
      return <PrintingPage />;
    case 'sync':
      return <SyncPage />;
    default:
      return assertNever(route);
  }
}
