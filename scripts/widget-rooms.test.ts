import { ESLint } from 'eslint';
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import house from '../eslint/house.mjs';
import { features, widgetBoundaries } from '../eslint/widget-rooms.mjs';

const root = 'packages/widget/src';
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, plugins: { house } },
    widgetBoundaries,
  ],
});

async function isRefused(filePath: string, text: string): Promise<boolean> {
  const [result] = await eslint.lintText(text, { filePath: `${root}/${filePath}` });
  return result?.messages.some(({ ruleId }) => ruleId === 'house/widget-rooms') ?? false;
}

const pairs = features.flatMap((from) => features.filter((to) => to !== from).map((to) => ({ from, to })));

describe('the features of the widget', () => {
  it('are with the other rooms all the folders there are', () => {
    const folders = new Set(globSync(`${root}/*/**/*.ts`).map((path) => relative(root, path).split('/')[0]));
    const others = ['shared', 'locales', 'entries', 'testing', 'themes'];
    expect([...folders].sort()).toEqual([...features, ...others].sort());
  });

  it.each(pairs)('refuse that $from takes more than types and tags from $to', async ({ from, to }) => {
    const at = `${from}/part/x.ts`;
    expect(await isRefused(at, `import { y } from '../../${to}/y.ts';`)).toBe(true);
    expect(await isRefused(at, `import { y, type Y } from '../../${to}/part/y.ts';`)).toBe(true);
    expect(await isRefused(at, `import '../../${to}/part/y.ts';`)).toBe(true);
    expect(await isRefused(at, `await import('../../${to}/part/y.ts');`)).toBe(true);
    expect(await isRefused(at, `export * from '../../${to}/part/y.ts';`)).toBe(true);
    expect(await isRefused(at, `export { y } from '../../${to}/part/y.ts';`)).toBe(true);
    expect(await isRefused(at, `import { y } from '../../${to}/part/define.ts';`)).toBe(true);
  });

  it.each(pairs)('let $from take types and tags of $to', async ({ from, to }) => {
    const at = `${from}/part/x.ts`;
    expect(await isRefused(at, `import type { Y } from '../../${to}/part/y.ts';`)).toBe(false);
    expect(await isRefused(at, `import { type Y } from '../../${to}/part/y.ts';`)).toBe(false);
    expect(await isRefused(at, `import '../../${to}/part/define.ts';`)).toBe(false);
    expect(await isRefused(at, `await import('../../${to}/part/define.ts');`)).toBe(false);
  });

  it.each(features)('let %s import from itself, from shared and from locales', async (feature) => {
    expect(await isRefused(`${feature}/part/x.ts`, `import { y } from '../y.ts';`)).toBe(false);
    expect(await isRefused(`${feature}/part/x.ts`, `import { y } from '../../shared/format/y.ts';`)).toBe(false);
    expect(await isRefused(`${feature}/part/x.ts`, `import { y } from '../../locales/y.ts';`)).toBe(false);
  });
});

describe('the other rooms of the widget', () => {
  it.each([
    ...features.flatMap((feature) => [
      ['shared/part/x.ts', `import type { Y } from '../../${feature}/y.ts';`],
      ['shared/part/x.ts', `import '../../${feature}/part/define.ts';`],
      ['locales/x.ts', `import type { Y } from '../${feature}/y.ts';`],
      [`${feature}/x.ts`, `import '../entries/y.ts';`],
      [`${feature}/x.ts`, `import type { Y } from '../index.ts';`],
      [`${feature}/x.ts`, `import { y } from '../testing/y.ts';`],
    ]),
    ['shared/x.ts', `import '../entries/y.ts';`],
    ['locales/x.ts', `import { y } from '../shared/elements/y.ts';`],
    ['entries/x.ts', `import '../testing/y.ts';`],
    ['index.ts', `import './entries/y.ts';`],
  ])('refuse of %s: %s', async (file = '', text = '') => {
    expect(await isRefused(file, text)).toBe(true);
  });

  it.each([
    ['shared/selection/x.ts', `import { y } from '../places/y.ts';`],
    ['shared/places/x.ts', `import { y } from '../selection/y.ts';`],
    ['shared/texts/x.ts', `import { y } from '../../locales/y.ts';`],
    ['locales/fr/x.ts', `import { y } from '../../shared/format/y.ts';`],
    ['entries/x.ts', `import '../search/di-search/define.ts';`],
    ['index.ts', `export { DiSearch } from './search/di-search/di-search.ts';`],
    ['search/x.test.ts', `import { y } from '../offer/y.ts';`],
    ['testing/x.ts', `import '../contribution/form/define.ts';`],
  ])('take of %s: %s', async (file, text) => {
    expect(await isRefused(file, text)).toBe(false);
  });
});
