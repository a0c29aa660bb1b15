import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDecoder, type Encoding } from './utf8.ts';

/** Gives pieces, each in the place of the one before, as a file does. */
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const place = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    place.set(bytes.subarray(at, at + size));
    yield await Promise.resolve(place.subarray(0, Math.min(size, bytes.length - at)));
  }
}

async function decode(bytes: Uint8Array, size = bytes.length): Promise<{ text: string; encoding: Encoding }> {
  const decoder = createDecoder();
  let text = '';
  for await (const piece of decoder.decode(cut(bytes, size))) text += piece;
  return { text, encoding: decoder.encoding() };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it('bytes in pieces of any size are decoded as bytes in one piece, with or without errors and marks', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }).map(utf8),
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom('\uFEFF', '\uFFFD', 'é€👉', '\n').map(utf8),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
      const bytes = Uint8Array.from(parts.flatMap((one) => [...one]));
      const { text, encoding } = await decode(bytes, size);
      expect({ text, encoding }).toEqual(await decode(bytes));
      let whole: string | null = null;
      try {
        whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        // Bytes that are no UTF-8.
      }
      if (whole !== null) expect(text).toBe(whole);
      expect(encoding === 'utf-8').toBe(whole !== null);
    }),
    { seed: 7, numRuns: 500 },
  );
});

it('a line of another encoding is read in its own', async () => {
  const western = Buffer.from('Été à Noël\r\n', 'latin1');
  const mixed = Buffer.concat([utf8('Œuvre d’été\n'), western, utf8('« À l’île »')]);
  expect(await decode(mixed)).toEqual({
    text: 'Œuvre d’été\nÉté à Noël\r\n« À l’île »',
    encoding: 'windows-1252',
  });
  for (const size of [1, 3, 1000]) {
    const wide = Buffer.from('\uFEFFid;nom\n1;Été 👉\n', 'utf16le');
    expect(await decode(wide, size)).toEqual({ text: 'id;nom\n1;Été 👉\n', encoding: 'utf-16' });
    expect(await decode(Buffer.from(wide).swap16(), size)).toMatchObject({ text: 'id;nom\n1;Été 👉\n' });
  }
  // A character that was cut is one of a text in UTF-8.
  expect(await decode(Buffer.concat([utf8('Œuvre d’ét'), Uint8Array.of(0xc3)]))).toEqual({
    text: 'Œuvre d’ét\uFFFD',
    encoding: 'damaged',
  });
});

it('a letter that was cut below a line in UTF-8 is lost, and the sign of Windows-1252 that it is elsewhere', async () => {
  const line = Buffer.concat([utf8('2;caf'), Uint8Array.of(0xc3), utf8('"\n')]);
  const western = Buffer.from('3;Été\n', 'latin1');
  for (const size of [1, 5, 1000]) {
    expect(await decode(Buffer.concat([utf8('1;Café\n'), line, western]), size)).toEqual({
      text: '1;Café\n2;caf\uFFFD"\n3;Été\n',
      encoding: 'damaged',
    });
    expect(await decode(Buffer.concat([western, line]), size)).toEqual({
      text: '3;Été\n2;cafÃ"\n',
      encoding: 'windows-1252',
    });
  }
});

it('a line of a text in Windows-1252 keeps its letters where some of them were damaged before it was written', async () => {
  const western = Buffer.from('1;Été\n2;SociÃ©tÃ© du Château\n3;Noël\n', 'latin1');
  for (const size of [1, 7, 1000])
    expect(await decode(western, size)).toEqual({
      text: '1;Été\n2;SociÃ©tÃ© du Château\n3;Noël\n',
      encoding: 'windows-1252',
    });
});

it('so does a line among others in UTF-8, where it has letters that only Windows-1252 writes so', async () => {
  const header = utf8('Intitulé;Résumé\n1;Démarches réalisées à côté\n');
  const western = Buffer.from('Été à la forêt;Noël\nDéfinir;SociÃ©tÃ©s prÃ©sentÃ©es\n', 'latin1');
  for (const size of [1, 7, 1000])
    expect(await decode(Buffer.concat([header, western]), size)).toEqual({
      text: 'Intitulé;Résumé\n1;Démarches réalisées à côté\nÉté à la forêt;Noël\nDéfinir;SociÃ©tÃ©s prÃ©sentÃ©es\n',
      encoding: 'windows-1252',
    });
});

it('a line without end is decoded in pieces, whole characters each', async () => {
  const bytes = utf8('é'.repeat(100_000));
  expect(await decode(bytes, 9999)).toEqual({ text: 'é'.repeat(100_000), encoding: 'utf-8' });
});
