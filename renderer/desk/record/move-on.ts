import type { KeyboardEvent } from 'react';

/** Enter moves on to the next field, or to a button marked `data-next`; in a text of several lines it stays a new line, in an open list a choice. */
export function moveOn(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // While an input method is composing, Enter takes the proposed characters.
  if (event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  if (target.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  event.stopPropagation();
  const fields = [
    ...currentTarget.querySelectorAll<HTMLElement>(
      'input, textarea, button[aria-keyshortcuts], button[data-next]',
    ),
  ];
  const sameGroup = (field: HTMLElement): boolean =>
    target.type === 'radio' && field instanceof HTMLInputElement && field.name === target.name;
  const next = fields
    .slice(fields.indexOf(target) + 1)
    .find((field) => field.tabIndex >= 0 && field.offsetParent !== null && !sameGroup(field));
  next?.focus();
}
