import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { weigh, widgetBudgets } from './widget-sizes.ts';

test.each(widgetBudgets)('$entry and what it loads later keep to their budgets', async (budget) => {
  const { first, parts } = await weigh(budget.entry);
  expect(first).toBeLessThanOrEqual(budget.first);
  for (const [name, most] of Object.entries(budget.parts ?? {})) {
    expect(parts.get(name), `${name} is loaded apart`).toBeDefined();
    expect(parts.get(name), name).toBeLessThanOrEqual(most);
  }
});

test('the first offers of a relay wait for first texts and first icons, and for nothing that comes later', async () => {
  const { firstModules } = await weigh('di-search.relay');
  const matching = (pattern: RegExp) => firstModules.filter((path) => pattern.test(path));
  expect(matching(/icons\.ts$/)).toEqual(['shared/icons/first-icons.ts']);
  expect(matching(/^locales\/(?:\w\w)\//)).toEqual(['locales/fr/search-first.ts', 'locales/fr/words.ts']);
  expect(matching(/\/di-[\w-]+\.ts$/)).toEqual(['offer/card/di-offer-card.ts', 'search/di-search/di-search.ts']);
  // What is imported when it is used is nowhere imported at once.
  const read = (path: string) => readFileSync(new URL(`../../packages/widget/src/${path}`, import.meta.url), 'utf8');
  const later = [
    'search/di-search/search-parts.ts',
    'search/filters/find-parts.ts',
    'offer/detail/service-parts.ts',
    'offer/card/facts/words.ts',
  ].flatMap((path) =>
    [...read(path).matchAll(/import\('(\.[^']+)'\)/g)].map(([, target = '']) =>
      posix.join(posix.dirname(path), target),
    ),
  );
  expect(later.length).toBeGreaterThan(12);
  expect(firstModules.filter((path) => later.includes(path))).toEqual([]);
  expect(matching(/(?:^|\/)(?:rest|late[rs]?|later\.styles|markdown|opening-week|mercator)\.ts$/)).toEqual([
    'shared/styles/late.ts',
  ]);
});
