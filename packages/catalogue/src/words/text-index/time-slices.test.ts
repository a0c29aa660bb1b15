import { expect, test } from 'vitest';
import { aDocument } from '../../testing-internal/text-documents.ts';
import { createTextIndex } from './create-text-index.ts';
import type { TextProgress } from './time-slices.ts';

const documentOf = (number: number) => aDocument({ nom: `Service ${number}` });

test('others have their turn between slices, and progress is told', async () => {
  const told: TextProgress[] = [];
  let turns = 0;
  let over = false;
  const others = (): void => {
    turns += 1;
    if (!over) setTimeout(others, 0);
  };
  setTimeout(others, 0);
  await createTextIndex(50, documentOf, { sliceMs: 0, onProgress: (progress) => told.push(progress) });
  over = true;
  expect(turns).toBeGreaterThan(10);
  expect(told[0]).toEqual({ done: 0, total: 50 });
  expect(told.at(-1)).toEqual({ done: 50, total: 50 });
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
});

test('a stopped build rejects with the reason, and reads no further', async () => {
  const controller = new AbortController();
  let read = 0;
  const building = createTextIndex(
    1000,
    (number) => {
      read += 1;
      if (number === 10) controller.abort();
      return documentOf(number);
    },
    { signal: controller.signal, sliceMs: 0 },
  );
  await expect(building).rejects.toMatchObject({ name: 'AbortError' });
  expect(read).toBe(11);
});

test('what a document fails with ends the build', async () => {
  const failing = createTextIndex(3, () => {
    throw new TypeError('unreadable');
  });
  await expect(failing).rejects.toThrow('unreadable');
});
