import { App, Button, Result } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { DeskProvider, type OpenHall } from '#renderer/desk/desk-context.tsx';
import type { Drafts } from '#renderer/desk/drafts.ts';
import { WaitingPage } from '#renderer/desk/frame/waiting-page.tsx';
import { Workbench } from '#renderer/desk/frame/workbench.tsx';
import { LockPage } from '#renderer/desk/session/lock-page.tsx';
import { SignInPage } from '#renderer/desk/session/sign-in-page.tsx';
import { useIdle } from '#renderer/desk/session/use-idle.ts';
import { useSession } from '#renderer/desk/session/use-session.ts';
import { useAct } from '#renderer/desk/use-act.ts';
import { useWords } from '#renderer/ui/text/use-words.ts';

/** Lets a signed-in person work, and covers the work while the session is locked. */
export function StaffGate(props: { hall: OpenHall; drafts: Drafts }): ReactNode {
  const { hall, drafts } = props;
  const { t } = useWords('desk');
  const { modal } = App.useApp();
  const { session, begin, setLocked, end, refresh } = useSession();
  const leave = (): void => {
    drafts.clear();
    end();
  };
  const lock = useAct((rpc, _: null) => rpc.staff.lock(), {
    onDone: () => setLocked(true),
    // With the host away the screen must be covered all the same; the host locks by its own clock.
    onRefused: () => {
      setLocked(true);
      return true;
    },
  });
  const signOut = useAct((rpc, _: null) => rpc.staff.signOut(), {
    onDone: () => leave(),
    // Whatever the host says, this screen forgets who was here.
    onRefused: () => {
      leave();
      return true;
    },
  });
  const askToSignOut = (question: string): void => {
    if (!drafts.any()) {
      signOut.run(null);
      return;
    }
    modal.confirm({
      title: question,
      content: t('lock.otherThen'),
      okButtonProps: { danger: true },
      onOk: () => signOut.run(null),
    });
  };
  const working = session.state === 'signed-in' && !session.locked;
  useIdle(hall.lockAfterSeconds, working, {
    onIdle: () => lock.run(null),
    onActive: refresh,
  });
  const staffId = session.state === 'signed-in' ? session.staff.id : null;
  useEffect(() => {
    if (staffId) drafts.belongTo(staffId);
  }, [staffId, drafts]);

  switch (session.state) {
    case 'checking':
      return <WaitingPage words={t('common:loading')} />;
    case 'unreachable':
      return (
        <Result
          status="warning"
          title={t('connection.noHall')}
          extra={<Button onClick={session.retry}>{t('common:retry')}</Button>}
        />
      );
    case 'signed-out':
      return (
        <SignInPage
          profile={hall.profile}
          onSignedIn={(view) => {
            drafts.belongTo(view.staff.id);
            begin(view);
          }}
        />
      );
    case 'signed-in':
      return (
        <DeskProvider
          desk={{
            hall,
            me: session.staff,
            drafts,
            lock: () => lock.run(null),
            signOut: () => askToSignOut(t('header.signOutAsk')),
          }}
        >
          <div className={session.locked ? 'work locked' : 'work'} inert={session.locked}>
            <Workbench />
          </div>
          {session.locked && (
            <LockPage
              staff={session.staff}
              unsaved={drafts.any()}
              onUnlocked={() => setLocked(false)}
              onSignOut={() => askToSignOut(t('lock.otherAsk'))}
            />
          )}
        </DeskProvider>
      );
  }
}
