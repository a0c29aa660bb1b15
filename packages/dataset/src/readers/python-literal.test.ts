import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePythonLiteral } from './python-literal.ts';

const valueOf = (text: string): unknown => parsePythonLiteral(text)?.value;

/** Writes a value as Python's `repr` does. */
function toPython(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return toPythonString(value);
  if (Array.isArray(value)) return `[${value.map(toPython).join(', ')}]`;
  return `{${Object.entries(value as object)
    .map(([key, item]) => `${toPythonString(key)}: ${toPython(item)}`)
    .join(', ')}}`;
}

function toPythonString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/\\|\p{Cc}|\u00A0/gu, (character) => {
    const known = ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' } as Record<string, string>)[character];
    return known ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

describe('a Python literal', () => {
  it.each([
    ["['a', 'b']", ['a', 'b']],
    ["[\"l'aide\", '«\\xa0oui\\xa0»']", ["l'aide", '«\u00A0oui\u00A0»']],
    ['[]', []],
    ["['a',]", ['a']],
    ["('a', 'b')", ['a', 'b']],
    ["{'a', 'b'}", ['a', 'b']],
    ["[{'source': 'dora', 'id': 'x'}]", [{ source: 'dora', id: 'x' }]],
    ['["a", null, true]', ['a', null, true]],
    ['[None, True, False, nan]', [null, true, false, null]],
    ['[1, -2.5, 1e3, 1_000]', [1, -2.5, 1000, 1000]],
    [String.raw`['\u00e9\U0001F600\101\q']`, ['é😀A\\q']],
    [" [ 'a' ,\n 'b' ] ", ['a', 'b']],
  ])('is read: %s', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each([
    '',
    'a, b',
    "['a'",
    "['a' 'b']",
    "['a\nb']",
    "['a'] x",
    '[a]',
    '[1e999]',
    "{'a': 1, 'b'}",
    '{1: 2}',
    String.raw`['\x1']`,
    String.raw`['\U00110000']`,
    "__import__('os').system('x')",
    '['.repeat(100_000),
    '{'.repeat(100_000),
  ])('is refused when it is none: %.40s', (text) => {
    expect(parsePythonLiteral(text)).toBeNull();
  });

  it('gives back whatever Python wrote', () => {
    const text = fc.string({ unit: 'grapheme' });
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, text, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(value, (given) => {
        expect(valueOf(toPython(given))).toEqual(given);
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  it('neither fails nor hangs on any text', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      "'",
      '"',
      '\\',
      ',',
      ':',
      'x',
      '\\x',
      '1',
      '_',
      'e',
      'None',
      ' ',
    );
    const hostile = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        const parsed = parsePythonLiteral(text);
        expect(parsed === null || 'value' in parsed).toBe(true);
      }),
      { seed: 14, numRuns: 3000 },
    );
  });

  it('makes no object that is more than its own fields', () => {
    const value = valueOf("{'__proto__': {'polluted': 1}}") as object;
    expect(Object.hasOwn(value, '__proto__')).toBe(true);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
