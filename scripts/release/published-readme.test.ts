import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toPublishedReadme } from './published-readme.ts';

const root = new URL('../../', import.meta.url);
const repository = 'https://forge.example.org/kit';

test.each(readdirSync(new URL('packages', root)))(
  'the README of %s has links that lead somewhere from any site, or none',
  (name) => {
    const directory = `packages/${name}`;
    const text = readFileSync(new URL(`${directory}/README.md`, root), 'utf8');
    const relative = /\]\((?!https:\/\/|#)/;
    expect(text).toMatch(relative);
    for (const address of [repository, null]) {
      expect(toPublishedReadme(text, directory, address)).not.toMatch(relative);
    }
  },
);

test('a link keeps its words and its place in the page, and a picture is asked for as a file', () => {
  const text = '[Words](../../docs/a.md#part), [here](#here), [there](https://a.fr), ![Seen](b.webp).';
  expect(toPublishedReadme(text, 'packages/sdk', repository)).toBe(
    '[Words](https://forge.example.org/kit/blob/HEAD/docs/a.md#part), [here](#here), [there](https://a.fr), ![Seen](https://forge.example.org/kit/raw/HEAD/packages/sdk/b.webp).',
  );
  expect(toPublishedReadme(text, 'packages/sdk', null)).toBe('Words, [here](#here), [there](https://a.fr), Seen.');
});
