import { beforeAll, describe, expect, it } from 'vitest';
import { listPages, root } from '../../docs/site/pages.ts';
import { createManifest, elementsOf } from './elements.ts';
import { findFaults, languages, parseBlocks, readBlocks, type Attributes } from './other-snippets.ts';

const blocks = listPages()
  // The reference is made of the sources, and what changed before is as it was then.
  .filter(({ source }) => !source.startsWith('docs/api/') && !source.startsWith('docs/decisions/'))
  .flatMap(({ source }) => readBlocks(root, source))
  .filter(({ language }) => languages.includes(language));

let attributes: Attributes;
beforeAll(async () => {
  const elements = elementsOf(await createManifest());
  attributes = new Map(elements.map((one) => [one.tagName, new Set((one.attributes ?? []).map(({ name }) => name))]));
});

describe('the blocks of the documentation', () => {
  it('are many, in every language that is read', () => {
    expect(blocks.length).toBeGreaterThan(60);
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual([...languages].sort());
  });

  it.each(blocks)('$where is $language', async (block) => {
    expect(await findFaults(block, attributes)).toEqual([]);
  });

  it.each([
    ['js', 'const = 1;'],
    ['css', 'di-search { --di-accent #fff }'],
    ['json', '{ a: 1 }'],
    ['sh', 'if true; then'],
    ['html', '<di-search api="x" commune="13055"></di-search>'],
    ['html', '<di-nothing></di-nothing>'],
    ['html', '<p title="x" title="y"></p>'],
  ])('would tell a wrong %s', async (language, code) => {
    const [block] = parseBlocks('page.md', `\`\`\`${language}\n${code}\n\`\`\`\n`);
    expect(await findFaults(block!, attributes)).not.toEqual([]);
  });
});
