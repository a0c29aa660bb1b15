import { expect, it } from 'vitest';
import { presetNames, presets, presetTexts, referentiels } from './index.ts';

it('presets ask for values that the vocabularies hold, and have a label in each language', () => {
  const known = [...referentiels['reseaux-porteurs'], ...referentiels.thematiques].map(({ value }) => value as string);
  expect(known).toEqual(
    expect.arrayContaining(
      Object.values(presets).flatMap((params: Readonly<Record<string, readonly string[]>>) =>
        Object.values(params).flat(),
      ),
    ),
  );
  for (const { labels } of Object.values(presetTexts)) expect(Object.keys(labels)).toEqual(presetNames);
});
