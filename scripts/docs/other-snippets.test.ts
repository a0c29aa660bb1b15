import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listPages, root } from '../../docs/site/pages.ts';
import { createManifest, elementsOf } from './elements.ts';
import { findFaults, languages, parseBlocks, readBlocks, type Attributes } from './other-snippets.ts';
import { findSnippets, isRunnable } from './snippets.ts';

const allBlocks = listPages()
  // The reference is made of the sources, and what changed before is as it was then.
  .filter(({ source }) => !source.startsWith('docs/api/') && !source.startsWith('docs/decisions/'))
  .flatMap(({ source }) => readBlocks(root, source));
const blocks = allBlocks.filter(({ language }) => languages.includes(language));

/** The tests that read the other blocks of a page, by the page and the languages. Each names its page. */
const readers: Readonly<Record<string, string | readonly string[]>> = {
  'docs/cms.md text': 'examples/cms/cms.test.ts',
  'docs/exploiter.md nginx': 'scripts/deploy.test.ts',
  'docs/exploiter.md caddy': 'scripts/deploy.test.ts',
  'docs/guide-departement.md text': 'e2e/examples.test.ts',
  'docs/guides/publier.md text': 'scripts/docs/snippets.test.ts',
  'docs/installer.md java': 'scripts/docs/host-links.test.ts',
  'docs/installer.md php': 'scripts/docs/host-links.test.ts',
  'docs/recipes/add-a-field.md diff': 'scripts/recipes/add-a-field.test.ts',
  'docs/recipes/add-a-filter.md diff': 'scripts/recipes/add-a-filter.test.ts',
  'docs/types.md angular': 'scripts/docs/published.test.ts',
  'docs/types.md svelte': 'scripts/docs/published.test.ts',
  'docs/types.md vue': 'scripts/docs/published.test.ts',
  'examples/jsp/README.md xml': 'e2e/examples.test.ts',
  'packages/cli/README.md text': [
    'packages/cli/src/search/search.test.ts',
    'packages/cli/src/datasets/compare-merge.test.ts',
  ],
  'packages/relay/README.md text': 'scripts/docs/snippets.test.ts',
  'packages/widget/README.md text': 'e2e/surroundings.test.ts',
};

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

  it('of TypeScript, of commands with what they print and of all other languages are read by a test', () => {
    // Each of these is compiled, and the runnable ones are run and their output is compared.
    const outputs = new Set(findSnippets().flatMap((one) => (isRunnable(one) ? [one.output] : [])));
    const others = allBlocks.flatMap(({ where, language, note, code }) => {
      const isRead = languages.includes(language) || (language === 'ts' && note === '');
      // A drawing is no code.
      if (isRead || note === 'drawing' || (language === 'text' && outputs.has(code))) return [];
      return [`${where.replace(/:\d+$/, '')} ${note === '' ? language : note}`];
    });
    expect([...new Set(others)].sort()).toEqual(Object.keys(readers).sort());
  });

  it.each(Object.entries(readers))('%s are read by %s', (what, tests) => {
    const page = basename(what.split(' ')[0] ?? '');
    for (const test of [tests].flat()) expect(readFileSync(root + test, 'utf8')).toContain(page);
  });

  it.each(blocks)('$where is $language', async (block) => {
    expect(await findFaults(block, attributes)).toEqual([]);
  });

  it.each([
    ['js', 'const = 1;'],
    ['css', 'di-search { --di-accent #fff }'],
    ['json', '{ a: 1 }'],
    ['sh', 'if true; then'],
    ['sh', 'npm run bench -- nothing'],
    ['sh', 'npm run test:long -- nothing'],
    ['yaml', 'a: [1'],
    ['yaml', 'a: 1\na: 2'],
    ['html', '<di-search api="x" commune="13055"></di-search>'],
    ['html', '<di-nothing></di-nothing>'],
    ['html', '<p title="x" title="y"></p>'],
  ])('would tell a wrong %s', async (language, code) => {
    const [block] = parseBlocks('page.md', `\`\`\`${language}\n${code}\n\`\`\`\n`);
    expect(await findFaults(block!, attributes)).not.toEqual([]);
  });
});
