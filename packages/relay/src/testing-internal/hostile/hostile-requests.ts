import fc from 'fast-check';
import { bytes, headers, target, text } from './hostile-lines.ts';
import { correction } from '../records.ts';

/** Bytes for a separate connection, as Latin-1 text. */
export interface HostileRequest {
  kind: string;
  /** Sent one after another. */
  pieces: string[];
  /** Milliseconds between two pieces. */
  pauseMs: number;
  /** Tells whether the connection is cut once all is sent, without waiting for the answer. */
  isCut: boolean;
}

const HOST = 'Host: relay.test\r\n';
const CLOSE = 'Connection: close\r\n';
const method = fc.oneof(
  { arbitrary: fc.constant('GET'), weight: 8 },
  fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST', 'TRACE'),
);
const reading = fc
  .tuple(method, target, headers)
  .map(([verb, where, sent]) => [`${verb} ${where} HTTP/1.1\r\n${HOST}${CLOSE}${sent}\r\n`]);

/** A contribution with one part replaced by anything, or none. */
const almostContribution = fc
  .tuple(
    fc.constantFrom('genre', 'cible', 'changements', 'auteur', 'licence', 'preuve', 'fermeture', '__proto__', 'autre'),
    fc.oneof(fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }), text),
  )
  .map(([part, value]) => bytes(JSON.stringify({ ...correction(), [part]: value })));
const body = fc.oneof(
  { arbitrary: almostContribution, weight: 6 },
  { arbitrary: fc.json().map(bytes), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map(bytes), weight: 2 },
  {
    arbitrary: fc.constantFrom(
      '',
      `{"genre":${'['.repeat(60_000)}`,
      `{${'"genre":"correction",'.repeat(2000)}"a":1}`,
      `{"genre":1e999999}`,
      `{"genre":${'9'.repeat(50_000)}}`,
      Buffer.from(JSON.stringify(correction()), 'utf16le').toString('latin1'),
      `\xEF\xBB\xBF${bytes(JSON.stringify(correction()))}`,
      'x'.repeat(257 * 1024),
      '\x1f\x8b\x08\x00\x00\x00\x00\x00',
      '{"genre":"\xC3\x28\xA0\xFF"}',
    ),
    weight: 1,
  },
);
const writing = fc
  .tuple(
    body,
    fc.constantFrom('application/json', 'application/json', 'application/json; charset=utf-8', 'text/plain', 'a/b', ''),
    headers,
    fc.boolean(),
  )
  .map(([sent, type, more, isChunked]) => {
    const head = `POST /contributions HTTP/1.1\r\n${HOST}${CLOSE}Content-Type: ${type}\r\n${more}`;
    return isChunked
      ? [`${head}Transfer-Encoding: chunked\r\n\r\n`, ...toChunks(sent), '0\r\n\r\n']
      : [`${head}Content-Length: ${sent.length}\r\n\r\n${sent}`];
  });

function toChunks(sent: string): string[] {
  const size = Math.max(1, Math.ceil(sent.length / 3));
  const parts = Array.from({ length: Math.ceil(sent.length / size) }, (_, i) => sent.slice(i * size, (i + 1) * size));
  return parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`);
}

const SMUGGLED = `GET /healthz?smuggled HTTP/1.1\r\n${HOST}\r\n`;
const ending = fc.constantFrom(
  ...['Content-Length: 6\r\nTransfer-Encoding: chunked\r\n', 'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n'],
  ...['Content-Length: 0\r\nContent-Length: 44\r\n', 'Content-Length: 0, 44\r\n', 'Content-Length: +0\r\n'],
  ...['Content-Length: -1\r\n', 'Content-Length: 0x0\r\n', 'Content-Length : 0\r\n', 'Content-Length:\t0\x0b\r\n'],
  ...[
    'Transfer-Encoding: xchunked\r\n',
    'Transfer-Encoding: chunked, identity\r\n',
    'Transfer-Encoding:\r\n chunked\r\n',
  ],
  ...['Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n', 'Transfer-Encoding : chunked\r\n', '\x00: a\r\n'],
  ...['Transfer-Encoding\x00: chunked\r\n', 'X: a\rTransfer-Encoding: chunked\r\n', 'X: a\n\nGET / HTTP/1.1\r\n'],
);
const smuggling = fc
  .tuple(ending, fc.constantFrom('', '0\r\n\r\n', 'zz\r\n', '1\r\nabc\r\n0\r\n\r\n', 'ffffffffffffffffff\r\n'))
  .map(([end, first]) => [
    `POST /contributions HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n${end}\r\n${first}${SMUGGLED}`,
  ]);

const large = fc
  .tuple(
    fc.constantFrom('address', 'header', 'headers', 'cookie'),
    fc.integer({ min: 7000, max: 40_000 }),
    fc.boolean(),
  )
  .map(([where, size, isReading]) => {
    const line = `${isReading ? 'GET' : 'POST'} /api/v1/services?q=${where === 'address' ? 'a'.repeat(size) : ''} HTTP/1.1\r\n`;
    const more =
      where === 'header'
        ? `X-A: ${'a'.repeat(size)}\r\n`
        : where === 'headers'
          ? 'X-A: a\r\n'.repeat(size / 8)
          : where === 'cookie'
            ? `Cookie: ${'a=b; '.repeat(size / 5)}\r\n`
            : '';
    return [`${line}${HOST}${CLOSE}${more}\r\n`];
  });

/** A sound request in which some bytes are others, or missing. */
const spoilt = fc
  .tuple(
    fc.oneof(reading, writing),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: -1, max: 255 })), { minLength: 1, maxLength: 6 }),
  )
  .map(([pieces, faults]) => {
    let sent = pieces.join('');
    for (const [place, byte] of faults) {
      const at = place % (sent.length + 1);
      sent = sent.slice(0, at) + (byte < 0 ? '' : String.fromCharCode(byte)) + sent.slice(at + 1);
    }
    return [sent];
  });

const of = (
  kind: string,
  pieces: fc.Arbitrary<string[]>,
  { pauseMs = 0, isCut = false }: Partial<HostileRequest> = {},
): fc.Arbitrary<HostileRequest> => pieces.map((all) => ({ kind, pieces: all, pauseMs, isCut }));

const inDrops = (pieces: readonly string[]): string[] => {
  const sent = pieces.join('');
  const size = Math.max(1, Math.ceil(sent.length / 12));
  return Array.from({ length: Math.ceil(sent.length / size) }, (_, i) => sent.slice(i * size, (i + 1) * size));
};

/** Requests of every hostile kind, most of them well formed enough to reach the routes. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  { arbitrary: of('reading', reading), weight: 55 },
  { arbitrary: of('writing', writing), weight: 20 },
  { arbitrary: of('spoilt', spoilt), weight: 10 },
  { arbitrary: of('smuggling', smuggling), weight: 5 },
  { arbitrary: of('large', large), weight: 4 },
  {
    arbitrary: of(
      'several',
      fc.array(reading, { minLength: 2, maxLength: 4 }).map((all) => all.flat()),
    ),
    weight: 2,
  },
  { arbitrary: of('cut', fc.oneof(reading, writing), { isCut: true }), weight: 2 },
  { arbitrary: of('slow', fc.oneof(reading, writing).map(inDrops), { pauseMs: 60 }), weight: 1 },
  {
    arbitrary: of(
      'junk',
      fc.string({ unit: 'binary', maxLength: 300 }).map((all) => [bytes(all)]),
    ),
    weight: 1,
  },
);
