import { expect, test } from 'vitest';
import { measure, recordedUses } from './sizes.ts';

/** How much heavier than recorded a use may be without a word. */
const DRIFT = 1.05;

test.each(recordedUses)('$name weighs about what is recorded', async (use) => {
  expect(await measure(use)).toBeLessThanOrEqual(use.bytes * DRIFT);
});

test('an import that weighs more is seen', async () => {
  const [light, heavy] = ['toE164', 'parseHoraires'].map((name) => ({
    code: `import { ${name} } from '@inclusion-kit/sdk/normalise'; globalThis.used = ${name};`,
  }));
  expect(await measure(heavy!)).toBeGreaterThan(await measure(light!));
});
