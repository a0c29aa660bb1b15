import fc from 'fast-check';

/** A list that is shorter to read on one line. */
const wordsOf = (...lines: string[]): string[] => lines.flatMap((line) => line.split(' '));
/** Text as the bytes that stand for it, one sign a byte. */
export const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

// Signs that no line of a request may hold, though `spoilt` puts them there.
const SIGNS_APART = /[\0-\x20\x7f-\xff]/g;
// eslint-disable-next-line no-control-regex -- control characters are meant
const CONTROLS = /[\0-\x1f\x7f]/g;

const odd = fc.constantFrom(
  ...['..', '../../etc/passwd', '%', '%ff', '%00', '%2e%2e%2f', '%252e', '%c0%ae', '%E0%A4%A', '%u0041', '//', ';a=b'],
  ...['__proto__', 'constructor', 'toString', '[]', '[object Object]', 'null', 'undefined', 'NaN', '-0', '1e400'],
  ...[
    '9007199254740993',
    '-1',
    '1.5',
    '0x10',
    '１２',
    ' 1 ',
    '+1',
    'true',
    '<script>alert(1)</script>',
    '"}',
    "' or 1=1--",
  ],
  ...['\u202E', '\u0000', '\u{1F600}', 'é'.normalize('NFD'), '\uFEFF', 'İ', 'a'.repeat(300), '(((((', '"""', '-'],
);
/** Words that programs trip over, and any. */
export const text = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 12 }));
const sound = fc.constantFrom(
  '59350',
  '1',
  '20',
  '50.63',
  '3.06',
  'numerique',
  'tous-publics',
  'dora--1',
  '2026-01-01',
);

const path = fc.constantFrom(
  ...wordsOf(
    '/ /docs /reference /admin /metrics /readyz /healthz /openapi.json /nothing /pages/style.css /contributions',
    '/contributions/ /schemas/contribution.json /schemas/programme.json /widget/ /widget/0.3.0/ /embed /feed/services.json /moderation',
  ),
  ...wordsOf(
    '/search/services /search/services/facets /search/services/points /search/services/question /search /services /structures /services/ /structures/ /sources',
    '/doc/ /capabilities /communes /communes/ /adresses /adresses/proche /position',
  ).map((route) => `/api/v1${route}`),
);
const parameter = fc.oneof(
  fc.constantFrom(
    ...wordsOf(
      'page size code_commune lat lon thematiques publics types frais modes_accueil sources',
      'score_qualite_minimum recherche_public exclure_doublons q bbox rayon_km maj_depuis tri ouvert',
      'code_departement code_epci code_region slug_region distance extra limit cle',
    ),
  ),
  text,
);

/** Encodes a value as browsers do, or only the signs that a line cannot hold, or these with spaces as in forms. */
const encode = (value: string, how: number): string =>
  how === 0
    ? encodeURIComponent(value)
    : bytes(value).replace(SIGNS_APART, (sign) =>
        sign === ' ' && how === 2 ? '+' : `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
      );

const query = fc
  .array(fc.tuple(parameter, fc.oneof(text, sound), fc.nat(2), fc.constantFrom(1, 1, 1, 1, 2, 40)), { maxLength: 5 })
  .map((all) =>
    all.flatMap(([name, value, how, times]) => Array<string>(times).fill(`${encode(name, how)}=${encode(value, how)}`)),
  );
/** A target of any kind that can stand on a request line. */
export const target = fc
  .tuple(path, fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, text), fc.nat(2), query)
  .map(([start, rest, how, pairs]) => `${start}${encode(rest, how)}${pairs.length > 0 ? '?' : ''}${pairs.join('&')}`);

const usualHeader = fc.constantFrom(
  ...wordsOf(
    'Accept Accept-Encoding Accept-Language Accept-Charset Authorization Cookie Origin Referer Sec-Fetch-Site',
    'If-None-Match If-Modified-Since If-Match Range Upgrade TE Trailer X-Forwarded-For Forwarded',
    'X-Forwarded-Host X-Forwarded-Proto X-Request-Id X-HTTP-Method-Override Idempotency-Key Content-Encoding',
    'Content-Language Access-Control-Request-Method Via',
  ),
);
const header = fc.oneof({ arbitrary: usualHeader, weight: 80 }, fc.constantFrom('Expect', 'Content-Type'));
const headerValue = fc.oneof(
  fc.constantFrom(
    ...['*', '*/*', 'null', 'gzip;q=0', 'br;q=1.0000000001, *;q=-1', 'text/html;q=zz,,;', 'application/json;q=0'],
    ...[
      'Basic Og==',
      'Basic \u0080\u0081',
      `Basic ${'A'.repeat(2000)}`,
      'Bearer ',
      'https://evil.example',
      'cross-site',
    ],
    ...['W/"a", "b"', 'bytes=0-1', 'bytes=-1', '100-continue', 'h2c', 'websocket', '1.2.3.4, evil', '::ffff:1.2.3.4'],
    ...['POST', 'application/json; charset=utf-16', 'multipart/form-data; boundary=x', `session=${'x'.repeat(3000)}`],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }).map((value) => bytes(value).replace(CONTROLS, ' ')),
);
/** Lines of headers with any content. */
export const headers = fc
  .array(fc.tuple(header, headerValue), { maxLength: 6 })
  .map((all) => all.map(([name, value]) => `${name}: ${value}\r\n`).join(''));
