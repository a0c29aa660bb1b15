import { expect, test } from 'vitest';
import { budgets, measure } from './sizes.ts';

test.each(budgets)('$name weighs at most $budget bytes in a page', async (entry) => {
  expect(await measure(entry)).toBeLessThanOrEqual(entry.budget);
});

test('an import that weighs more is seen', async () => {
  const [light, heavy] = ['toE164', 'parseHoraires'].map((name) => ({
    code: `import { ${name} } from '@inclusion-kit/sdk/normalise'; globalThis.used = ${name};`,
  }));
  expect(await measure(heavy!)).toBeGreaterThan(await measure(light!));
});
