import { Button, type ButtonProps, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { type Shortcut, shortcutLabels, useShortcut } from '#renderer/desk/shortcuts.ts';

type Props = Omit<ButtonProps, 'disabled' | 'onClick'> & {
  onAct(): void;
  /** Why it can't be done now, or null when it can. */
  blocked?: string | null;
  shortcut?: Shortcut;
};

/** A button that says why it is disabled and which key does the same. It stays reachable by keyboard. */
export function ActButton({ onAct, blocked = null, shortcut, className, ...rest }: Props): ReactNode {
  const act = (): void => {
    if (blocked === null && !rest.loading) onAct();
  };
  const hint = blocked ?? (shortcut ? shortcutLabels[shortcut] : null);
  return (
    <>
      {shortcut && <ShortcutOf shortcut={shortcut} act={act} />}
      <Tooltip title={hint}>
        <Button
          {...rest}
          className={`${className ?? ''} ${blocked === null ? '' : 'blocked'}`.trim()}
          aria-disabled={blocked !== null}
          aria-keyshortcuts={shortcut?.replace('mod', 'Control')}
          onClick={act}
        />
      </Tooltip>
    </>
  );
}

function ShortcutOf(props: { shortcut: Shortcut; act: () => void }): null {
  useShortcut(props.shortcut, props.act);
  return null;
}
