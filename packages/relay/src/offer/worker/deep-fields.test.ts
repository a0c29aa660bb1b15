import { expect, it } from 'vitest';
import { withoutDeepFields } from './deep-fields.ts';

const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

it('empties a field that is nested without end, and no other', () => {
  const extra = { forms: [{ name: 'Dossier', url: 'https://a.example' }], deep: nested(30) };
  const record = { id: '1', nom: null, extra };
  expect(withoutDeepFields(record)).toBe(record);
  expect(withoutDeepFields({ ...record, autre: nested(50_000) })).toEqual({ ...record, autre: null });
});
