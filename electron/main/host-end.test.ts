import { describe, expect, it } from 'vitest';
import { endOfHost } from './host-end.ts';

const seen = { code: 1, signal: null, asked: false, wasReady: false, lastError: 'Port 8440 is taken.' };

describe('why a host ended', () => {
  it('takes exit code 1 before it was ready for a refusal, in the host’s own words', () => {
    expect(endOfHost(seen)).toEqual({ reason: 'refused', line: 'Port 8440 is taken.' });
  });

  it('takes a program that broke for a crash, though Node ends it with the same code', () => {
    expect(endOfHost({ ...seen, lastError: 'Node.js v24.21.0' })).toEqual({ reason: 'crashed', code: 1 });
  });

  it('takes exit code 1 of an open hall for a crash', () => {
    expect(endOfHost({ ...seen, wasReady: true })).toEqual({ reason: 'crashed', code: 1 });
  });

  it('names a signal, unless we sent it', () => {
    const killed = { ...seen, code: null, signal: 'SIGKILL' };
    expect(endOfHost(killed)).toEqual({ reason: 'killed', signal: 'SIGKILL' });
    expect(endOfHost({ ...killed, asked: true })).toEqual({ reason: 'asked' });
  });
});
