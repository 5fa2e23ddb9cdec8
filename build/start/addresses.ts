/** The city of the demo, as the host must know it. */
export type CityAddress = { url: string; token: string };

/** Where everything is, for the ready line. */
export type Addresses = { kiosk: string; desk: string; board: string; api: string; city?: string };

/** The addresses of a host on this machine. */
export function addressesOf(port: number, city: CityAddress | null): Addresses {
  const base = `http://127.0.0.1:${port}`;
  return {
    kiosk: `${base}/kiosk/`,
    desk: `${base}/desk/`,
    board: `${base}/board/`,
    api: `${base}/api`,
    ...(city ? { city: city.url } : {}),
  };
}

/** The one line on standard output that says the hall is open. */
export function readyLine(addresses: Addresses): string {
  return `${JSON.stringify({ ready: true, urls: addresses })}\n`;
}
