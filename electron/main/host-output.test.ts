import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { eachLine, readHostLine } from './host-output.ts';

describe('what the host says on its standard output', () => {
  it('finds the port in the ready line', () => {
    expect(readHostLine('{"ready":true,"port":8440}')).toEqual({ kind: 'ready', port: 8440 });
  });

  it.each([
    '{"ready":false,"port":1}',
    '{"ready":true}',
    '{"ready":true,"port":"80"}',
    '{broken',
    'null',
    '',
  ])('takes %j for an ordinary line', (line) => {
    expect(readHostLine(line)).toEqual({ kind: 'other', text: line });
  });

  it('puts lines together again that arrive in pieces, the last one without a line end', async () => {
    const stream = new PassThrough();
    const lines: string[] = [];
    eachLine(stream, (line) => lines.push(line));
    stream.write('{"ready":');
    stream.write('true}\r\n第一');
    stream.write('行\nlast');
    stream.end();
    await new Promise((resolve) => stream.on('end', resolve));
    expect(lines).toEqual(['{"ready":true}', '第一行', 'last']);
  });
});
