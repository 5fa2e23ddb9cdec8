import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, zstdDecompress } from 'node:zlib';
import { ok, type Result, refused } from '#shared/base/result.ts';
import type { CityRefusalCode } from '#shared/contract/municipal/protocol.ts';

const maxSentBytes = 16 * 1024 * 1024;
const maxPlainBytes = 64 * 1024 * 1024;

/** The whole body, unpacked; at most 16 MiB as sent and 64 MiB plain. */
export async function readBody(request: IncomingMessage): Promise<Result<Buffer, CityRefusalCode>> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > maxSentBytes) return refused('too-large');
    pieces.push(piece);
  }
  return unpack(Buffer.concat(pieces), request.headers['content-encoding'] ?? 'identity');
}

async function unpack(sent: Buffer, encoding: string): Promise<Result<Buffer, CityRefusalCode>> {
  if (encoding === 'identity') return ok(sent);
  if (encoding !== 'zstd' && encoding !== 'gzip') return refused('encoding-unknown');
  const unpacked = encoding === 'zstd' ? promisify(zstdDecompress) : promisify(gunzip);
  try {
    return ok(await unpacked(sent, { maxOutputLength: maxPlainBytes }));
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return refused(tooLarge ? 'too-large' : 'body-unreadable');
  }
}
