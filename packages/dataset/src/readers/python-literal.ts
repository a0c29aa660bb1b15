/** Deeper than any list of the schema. It keeps a hostile cell from filling the stack. */
const MAX_DEPTH = 32;

const NAMES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['None', null],
  ['True', true],
  ['False', false],
  ['nan', null],
  ['null', null],
  ['true', true],
  ['false', false],
]);
const STRING = String.raw`'([^'\\\n]*(?:\\[^][^'\\\n]*)*)'|"([^"\\\n]*(?:\\[^][^"\\\n]*)*)"`;
const NUMBER = String.raw`([+-]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?)`;
const TOKEN = new RegExp(String.raw`\s*(?:${STRING}|${NUMBER}|([A-Za-z]+)|([[\](){},:])|$)`, 'y');
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|([^]))/g;
const ONE_LETTER: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  "'": "'",
  '"': '"',
  '\\': '\\',
  '\n': '',
};
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** A value, or a sign of lists and dictionaries. Both are absent at the end of the text. */
type Token = { value: unknown } | { sign: string } | null;

/** Stands for a text that is no literal: an exception for each wrong cell would be slow. */
const WRONG = Symbol('wrong');

/**
 * Parses a Python literal as pandas writes lists in a cell: strings, numbers, `None`, `True`, `False`, and lists, tuples, sets
 * and dictionaries of them. JSON's `null`, `true` and `false` are taken too. Returns null when the text is no literal.
 * @example parsePythonLiteral("['a', \"l'aide\"]") // { value: ['a', "l'aide"] }
 */
export function parsePythonLiteral(text: string): { value: unknown } | null {
  let at = 0;
  const next = (): Token => {
    TOKEN.lastIndex = at;
    const [all, single, double, number, name, sign] = TOKEN.exec(text) ?? [];
    if (all === undefined) return { value: WRONG };
    at += all.length;
    if (sign !== undefined) return { sign };
    if (number !== undefined) return { value: toNumber(number) };
    if (name !== undefined) return { value: NAMES.has(name) ? NAMES.get(name) : WRONG };
    const string = single ?? double;
    return string === undefined ? null : { value: unescape(string) };
  };
  const value = read(next(), next, 0);
  return value !== WRONG && next() === null ? { value } : null;
}

/** Reads the value that begins with a token. A set is read as a list, a dictionary as an object. */
function read(first: Token, next: () => Token, depth: number): unknown {
  if (first === null || depth > MAX_DEPTH) return WRONG;
  if ('value' in first) return first.value;
  const close = CLOSING[first.sign];
  if (close === undefined) return WRONG;
  const items: unknown[] = [];
  const entries: [string, unknown][] = [];
  let token = next();
  while (!isSign(token, close)) {
    const item = read(token, next, depth + 1);
    if (item === WRONG) return WRONG;
    token = next();
    if (close === '}' && isSign(token, ':')) {
      const value = read(next(), next, depth + 1);
      if (value === WRONG || typeof item !== 'string') return WRONG;
      entries.push([item, value]);
      token = next();
    } else items.push(item);
    if (isSign(token, ',')) token = next();
    else if (!isSign(token, close)) return WRONG;
  }
  if (close !== '}' || items.length > 0) return entries.length > 0 ? WRONG : items;
  // `fromEntries` makes own properties, of `__proto__` too.
  return Object.fromEntries(entries);
}

const isSign = (token: Token, sign: string): boolean => token !== null && 'sign' in token && token.sign === sign;

function unescape(text: string): unknown {
  if (!text.includes('\\')) return text;
  const wrong: string[] = [];
  const value = text.replace(ESCAPE, (all, x?: string, u?: string, long?: string, octal?: string, letter?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const code = Number.parseInt(x ?? u ?? long ?? '0', 16);
    if (letter === undefined && code <= 0x10_ff_ff) return String.fromCodePoint(code);
    if (letter === undefined || /[xuUN]/.test(letter)) wrong.push(all);
    return ONE_LETTER[letter ?? ''] ?? all;
  });
  return wrong.length > 0 ? WRONG : value;
}

function toNumber(text: string): unknown {
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? value : WRONG;
}
