import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emitAccept } from './schemas/emit-accept.ts';

test('the accept functions are those that the schemas give today', async () => {
  for (const [place, text] of await emitAccept()) expect(readFileSync(place, 'utf8')).toBe(text);
});
