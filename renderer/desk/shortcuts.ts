import { useEffect, useRef } from 'react';

/** Keys of the desk, as `KeyboardEvent` names them; `mod` is Ctrl (Command on a Mac). */
export type Shortcut = 'F2' | 'F3' | 'F4' | 'mod+k' | 'mod+Enter' | '?';

/** Keys as they are written on screen. */
export const shortcutLabels: Record<Shortcut, string> = {
  F2: 'F2',
  F3: 'F3',
  F4: 'F4',
  'mod+k': 'Ctrl+K',
  'mod+Enter': 'Ctrl+Enter',
  '?': '?',
};

/** Does something when its key is pressed anywhere on the page, but not behind an open dialog. */
export function useShortcut(shortcut: Shortcut, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (shortcutOf(event) !== shortcut || event.repeat) return;
      if (shortcut === '?' && isTyping(event.target)) return;
      event.preventDefault();
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), [data-locked]')) return;
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcut]);
}

/** The shortcut a key press stands for, if any. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Shortcut | null {
  const { key, altKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  if (altKey) return null;
  if (mod) return key.toLowerCase() === 'k' ? 'mod+k' : key === 'Enter' ? 'mod+Enter' : null;
  return key === 'F2' || key === 'F3' || key === 'F4' || key === '?' ? key : null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName))
  );
}
