import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDecoder } from './utf8.ts';

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

it('bytes in pieces of any size are decoded as bytes in one piece, with or without errors and marks', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom('\uFEFF', '\uFFFD', 'é€👉').map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
      const bytes = Uint8Array.from(parts.flatMap((one) => [...one]));
      const decoder = createDecoder();
      let text = '';
      for await (const piece of decoder.decode(cut(bytes, size))) text += piece;
      expect(text).toBe(new TextDecoder().decode(bytes));
      let isUtf8 = true;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        isUtf8 = false;
      }
      expect(decoder.isUtf8()).toBe(isUtf8);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
