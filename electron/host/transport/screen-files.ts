import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Serves the built screens. */
export type Screens = { serve(path: string, response: ServerResponse): Promise<void> };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json; charset=utf-8',
};

/** Scripts only from this host; antd writes style elements, hence inline styles. */
const contentPolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Larger files (whole fonts) are asked for seldom and read anew each time. */
const mostKeptBytes = 1024 * 1024;

/** Screens from the folder that the build wrote; each file is read and packed once. */
export function screenFiles(folder: string): Screens {
  const kept = new Map<string, { plain: Buffer; packed: Buffer | null; type: string }>();

  async function load(path: string) {
    const known = kept.get(path);
    if (known) return known;
    const type = types[extname(path)] ?? 'application/octet-stream';
    const plain = await readFile(join(folder, path));
    const file = { plain, packed: /^(text|image\/svg)/.test(type) ? gzipSync(plain) : null, type };
    if (plain.length <= mostKeptBytes) kept.set(path, file);
    return file;
  }

  return {
    async serve(requested, response) {
      if (requested === '/') return redirect(response, '/desk/');
      if (/^\/(kiosk|desk|board)$/.test(requested)) return redirect(response, `${requested}/`);
      const path = normalize(requested.endsWith('/') ? `${requested}index.html` : requested);
      try {
        if (path.includes('..')) throw new Error('outside the folder');
        const file = await load(path);
        const packed = /\bgzip\b/.test(String(response.req.headers['accept-encoding'] ?? ''))
          ? file.packed
          : null;
        response.writeHead(200, {
          'content-type': file.type,
          'content-security-policy': contentPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          vary: 'accept-encoding',
          ...(packed ? { 'content-encoding': 'gzip' } : {}),
        });
        response.end(packed ?? file.plain);
      } catch {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('404\n');
      }
    },
  };
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to });
  response.end();
}
