import type { Addresses } from './addresses.ts';

/** Opens the three screens in the system's browser; where there is none, says so and goes on. */
export async function openBrowser(addresses: Addresses, say: (line: string) => void): Promise<void> {
  const { default: open } = await import('open');
  for (const address of [addresses.board, addresses.kiosk, addresses.desk]) {
    try {
      const child = await open(address);
      child.once('error', (error) => say(`No browser could be opened (${error.message}): ${address}`));
    } catch (error) {
      say(`No browser could be opened (${String(error)}): ${address}`);
    }
  }
}
