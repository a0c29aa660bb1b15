import { describe, expect, it } from 'vitest';
import { isTestFile, readAssertions } from './read-assertions.ts';

const keys = (code: string): string[] => readAssertions('x.test.ts', code).map(({ key }) => key);
const texts = (code: string): string[] => readAssertions('x.test.ts', code).map(({ text }) => text);

describe('reading the assertions of a test', () => {
  it('finds them in the styles of vitest, of chai and of node, in helpers and in properties', () => {
    const code = `
      it('adds', async () => {
        expect(add(1, 2)).toBe(3);
        await expect(read()).rejects.toThrow();
        expect(list).to.be.empty;
        assert.equal(one, two);
        assert(isOpen);
        await expectAccessible(element);
        await expect.poll(() => count).toBe(2);
        expect(text).toMatchInlineSnapshot(\`3\`);
        fc.assert(fc.property(fc.string(), (text) => text.length >= 0));
      });`;
    expect(texts(code)).toEqual([
      'expect(add(1, 2)).toBe(3)',
      'await expect(read()).rejects.toThrow()',
      'expect(list).to.be.empty',
      'assert.equal(one, two)',
      'assert(isOpen)',
      'await expectAccessible(element)',
      'await expect.poll(() => count).toBe(2)',
      'expect(text).toMatchInlineSnapshot(`3`)',
      'fc.assert(fc.property(fc.string(), (text) => text.length >= 0))',
    ]);
  });

  it('tells the line', () => {
    expect(readAssertions('x.test.ts', '\n\nexpect(1)\n  .toBe(1);').map(({ line }) => line)).toEqual([3]);
  });

  it('takes matchers for a part of their assertion, and other words for none', () => {
    expect(texts('expect(a).toEqual({ b: expect.any(String), c: expect.stringContaining("d") })')).toHaveLength(1);
    expect(texts('const expected = expect.any(String); expected.get(); expectation.isMet(); waitFor(x);')).toEqual([]);
    expect(texts('// expect(1).toBe(1)\nconst code = "expect(1).toBe(1)";')).toEqual([]);
  });

  it('finds what stands in the function that another assertion is given, once', () => {
    const code = 'await fc.assert(fc.asyncProperty(text(), async (t) => { const r = f(t); expect(r).toBe(t); }));';
    expect(keys(code)).toHaveLength(2);
    expect(keys(code)[0]).not.toContain('toBe');
    expect(keys(code)[1]).toBe('expect ( r ) . toBe ( t )');
  });

  it('counts each row of a table', () => {
    expect(texts("it.each([['a', 1], ['b', 2]] as const)('%s', (a, b) => { expect(a).toBe(b); });")).toEqual([
      "row ['a', 1]",
      "row ['b', 2]",
      'expect(a).toBe(b)',
    ]);
    expect(texts('map.each([1, 2])')).toEqual([]);
  });

  it('tells a skipped one from one that runs', () => {
    const [running] = keys("it('x', () => { expect(1).toBe(1); });");
    for (const call of ['it.skip', 'describe.skip', 'xit', 'it.skip.each([])'])
      expect(keys(`${call}('x', () => { expect(1).toBe(1); });`)).toEqual([`skipped ${running}`]);
  });
});

describe('the key of an assertion', () => {
  it.each([
    ['layout', 'expect(a)\n  .toEqual({\n    b: 1,\n  });', 'expect(a).toEqual({ b: 1 })'],
    ['quotes', "expect(a).toBe('b')", 'expect(a).toBe("b")'],
    ['comments', 'expect(a /* so */).toBe(1)', 'expect(a).toBe(1)'],
    ['casts', 'expect((a as Some).b!.c).toBe(<number>d)', 'expect(a.b.c).toBe(d)'],
    ['type arguments', 'expect(read<Shown>(a)).toEqual(new Set<string>())', 'expect(read(a)).toEqual(new Set())'],
    ['types of parameters', 'expect(l.map((x: Some): number => x.y)).toBe(a)', 'expect(l.map((x) => x.y)).toBe(a)'],
    [
      'the indentation of a snapshot',
      'expect(a).toMatchInlineSnapshot(`\n      1\n      2\n    `)',
      'expect(a).toMatchInlineSnapshot(`\n  1\n  2\n`)',
    ],
  ])('is the same whatever the %s', (_, one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it.each([
    ['the value', 'expect(a).toBe(1)', 'expect(a).toBe(2)'],
    ['the subject', 'expect(a).toBe(1)', 'expect(b).toBe(1)'],
    ['a lost await', 'await expect(a()).rejects.toThrow()', 'expect(a()).rejects.toThrow()'],
    ['spaces in a text', "expect(a).toBe('b  c')", "expect(a).toBe('b c')"],
    ['a negation', 'expect(a).not.toBe(1)', 'expect(a).toBe(1)'],
    ['a conditional', 'expect(a ? b : c).toBe(1)', 'expect(a ? b : d).toBe(1)'],
  ])('tells %s', (_, one, other) => {
    expect(keys(one)).toHaveLength(1);
    expect(keys(one)).not.toEqual(keys(other));
  });
});

it('knows tests and their support by their path', () => {
  for (const path of [
    'a/b.test.ts',
    'scripts/long/a.long.ts',
    'a/testing/b.ts',
    'a/testing-internal/b.ts',
    'e2e/support.ts',
  ])
    expect(isTestFile(path)).toBe(true);
  for (const path of ['a/b.ts', 'a/testing/data.json', 'docs/e2e.md', 'a/test.ts'])
    expect(isTestFile(path)).toBe(false);
});
