import { expect, it } from 'vitest';
import { service } from '../../testing-internal/records.ts';
import { toBytes, toBytesInTurns } from './present.ts';

const many = Array.from({ length: 5000 }, (_, index) => ({ ...service(), id: `dora--${index}`, extra: { index } }));
const page = { items: many, total: 9000, page: 1, size: 5000, pages: 2 };
const results = { ...page, items: many.map((one) => ({ service: one, distance: null })) };
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it.each([
  ['services', page, {}],
  ['services', page, { extra: true, privacy: { hideContacts: true, objections: null } }],
  ['searchServices', results, { privacy: { hideContacts: true, objections: null } }],
  ['searchServices', { mots: ['"items":[]'], ...results, laisses: [] }, {}],
  ['searchServices', { ...results, items: [] }, {}],
] as const)('a list of %s is written in turns as it is at once', async (name, value, presentation) => {
  expect(textOf(await toBytesInTurns(name, value, presentation))).toBe(textOf(toBytes(name, value, presentation)));
});

it('lets others have their turn while a long list is written', async () => {
  let isOver = false;
  let turns = 0;
  const take = (): void => {
    if (isOver) return;
    turns += 1;
    setImmediate(take);
  };
  setImmediate(take);
  await toBytesInTurns('searchServices', results, {});
  isOver = true;
  expect(turns).toBeGreaterThan(1);
});
