import { expect, test } from 'vitest';
import { aDocument } from '../../testing-internal/text-documents.ts';
import { createTextIndex } from './create-text-index.ts';

test('others have their turn between slices', async () => {
  let turns = 0;
  let over = false;
  const others = (): void => {
    turns += 1;
    if (!over) setTimeout(others, 0);
  };
  setTimeout(others, 0);
  await createTextIndex(50, (number) => {
    const end = performance.now() + 8;
    while (performance.now() < end);
    return aDocument({ nom: `Service ${number}` });
  });
  over = true;
  expect(turns).toBeGreaterThan(10);
});

test('what a document fails with ends the build', async () => {
  const failing = createTextIndex(3, () => {
    throw new TypeError('unreadable');
  });
  await expect(failing).rejects.toThrow('unreadable');
});
