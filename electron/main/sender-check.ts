import type { ElectronParts, ShellCall } from './electron-parts.ts';
import { isOwnPage, type Origin } from './locks.ts';

/** Whether a call comes from the top frame of a page of the hall. A frame inside a page may ask for nothing. */
export function mayCall(call: ShellCall, origin: string | null): boolean {
  const frame = call.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url, origin);
}

/** Answers `channel` with `work` for senders that may call, and with an error for all others. */
export function handleChecked(
  parts: { ipcMain: ElectronParts['ipcMain']; origin: Origin; refused: (what: string) => void },
  channel: string,
  work: (senderId: number) => unknown,
): void {
  parts.ipcMain.handle(channel, (call) => {
    if (!mayCall(call, parts.origin())) {
      parts.refused(`call of ${channel}`);
      throw new Error('This page may not ask that.');
    }
    return work(call.sender.id);
  });
}
