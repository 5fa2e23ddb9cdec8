import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary` once a screen; `plain` for the rest. */
  look?: 'primary' | 'plain';
  icon?: ReactNode;
  /** Under way: keeps its place and focus, takes no second tap. */
  busy?: boolean;
};

/** A button at least 60 px high on a kiosk. A busy one ignores taps instead of losing focus. */
export function Button({ look = 'plain', icon, busy = false, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${styles[look]} ${rest.className ?? ''}`}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}
