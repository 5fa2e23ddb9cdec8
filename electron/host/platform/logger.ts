import { pino } from 'pino';

/** A line a machine can read; never personal data, never secrets. */
export type Logger = Pick<pino.Logger, 'info' | 'warn' | 'error'>;

/** Logs JSON lines to standard error; standard output belongs to the ready line. */
export function stderrLogger(level: 'info' | 'warn' | 'error' = 'info'): Logger {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}

/** Keeps nothing: for tests that look elsewhere. */
export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
