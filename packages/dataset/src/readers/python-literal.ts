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
const NUMBER = /[+-]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d+)?/iy;
const NAME = /[A-Za-z]+/y;
const SPACE = /\s*/y;
/** The content of a string up to its quote or its next escape. */
const PLAIN = { "'": /[^'\\\n]*/y, '"': /[^"\\\n]*/y } as const;
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|([^xuUN]))/y;
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
};

/**
 * Parses a Python literal as pandas writes lists in a cell: strings, numbers, `None`, `True`, `False`, and lists, tuples, sets
 * and dictionaries of them. JSON's `null`, `true` and `false` are taken too. Returns null when the text is no literal.
 * @example parsePythonLiteral("['a', \"l'aide\"]") // { value: ['a', "l'aide"] }
 */
export function parsePythonLiteral(text: string): { value: unknown } | null {
  const reader = new Reader(text);
  const value = reader.value(0);
  return value !== WRONG && reader.isAtEnd() ? { value } : null;
}

/** Stands for a text that is no literal: an exception for each wrong cell would be slow. */
const WRONG = Symbol('wrong');

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    this.#take(SPACE);
    return this.#at === this.#text.length;
  }

  value(depth: number): unknown {
    if (depth > MAX_DEPTH) return WRONG;
    this.#take(SPACE);
    const character = this.#text[this.#at];
    if (character === "'" || character === '"') return this.#string(character);
    if (character === '[') return this.#items(']', depth);
    if (character === '(') return this.#items(')', depth);
    if (character === '{') return this.#braces(depth);
    const number = this.#take(NUMBER);
    if (number !== null && number !== '') return toNumber(number);
    const name = this.#take(NAME) ?? '';
    return NAMES.has(name) ? NAMES.get(name) : WRONG;
  }

  #items(close: string, depth: number): unknown {
    const items: unknown[] = [];
    this.#at += 1;
    while (!this.#skip(close)) {
      const item = this.value(depth + 1);
      if (item === WRONG) return WRONG;
      items.push(item);
      if (!this.#skip(',') && !this.#isNext(close)) return WRONG;
    }
    return items;
  }

  /** A set is read as a list, a dictionary as an object. */
  #braces(depth: number): unknown {
    const items: unknown[] = [];
    const entries: [string, unknown][] = [];
    this.#at += 1;
    while (!this.#skip('}')) {
      const item = this.value(depth + 1);
      if (item === WRONG) return WRONG;
      if (this.#skip(':')) {
        const value = this.value(depth + 1);
        if (value === WRONG || typeof item !== 'string') return WRONG;
        entries.push([item, value]);
      } else items.push(item);
      if (!this.#skip(',') && !this.#isNext('}')) return WRONG;
    }
    if (items.length > 0) return entries.length > 0 ? WRONG : items;
    // `fromEntries` makes own properties, of `__proto__` too.
    return Object.fromEntries(entries);
  }

  #string(quote: "'" | '"'): unknown {
    let value = '';
    this.#at += 1;
    for (;;) {
      value += this.#take(PLAIN[quote]) ?? '';
      const character = this.#text[this.#at];
      if (character === quote) {
        this.#at += 1;
        return value;
      }
      if (character !== '\\') return WRONG;
      const escaped = this.#escape();
      if (escaped === null) return WRONG;
      value += escaped;
    }
  }

  #escape(): string | null {
    ESCAPE.lastIndex = this.#at;
    const match = ESCAPE.exec(this.#text);
    if (match === null) return null;
    this.#at += match[0].length;
    const [, x, u, long, octal, letter = ''] = match;
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const hexadecimal = x ?? u ?? long;
    if (hexadecimal === undefined) return letter === '\n' ? '' : (ONE_LETTER[letter] ?? `\\${letter}`);
    const code = Number.parseInt(hexadecimal, 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : null;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  #isNext(character: string): boolean {
    this.#take(SPACE);
    return this.#text[this.#at] === character;
  }

  #skip(character: string): boolean {
    if (!this.#isNext(character)) return false;
    this.#at += 1;
    return true;
  }
}

function toNumber(text: string): unknown {
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? value : WRONG;
}
