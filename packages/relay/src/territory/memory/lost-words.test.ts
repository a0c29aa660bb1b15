import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../store/database/database.ts';
import { openDatabase } from '../../store/database/open-database.ts';
import { readLostWords } from '../../store/lost-words.ts';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../../testing-internal/databases/databases.ts';
import { createLostWords } from './lost-words.ts';
import { toTellableWords } from './tellable-words.ts';

describe('the words of a query that may be remembered', () => {
  it.each([
    ['nourrice', ['nourrice']],
    ['aide pour mon fils', ['aide', 'fils']],
    ['aide chauffe-eau', ['aide', 'chauffe-eau']],
    ['Dupont', []],
    ['madame lefebvre', []],
    ['marie lefebvre', []],
    ['je m’appelle lefebvre', []],
    ['rue des lilas', []],
    ['résidence les lilas', []],
    ['bâtiment b allée des peupliers', []],
    ['lefebvre 06 12 34 56 78', []],
    ['lefebvre@exemple.fr', []],
    ['www.exemple', []],
    ['je cherche une place pour mon fils malade', []],
    ['lefebvre＠exemple．fr', []],
    ['lefebvre arobase exemple point fr', []],
    ['lefebvre at gmail com', []],
    ['mrs lefebvre', []],
    ['señora lefebvre', []],
    ['Пані шевченко', []],
    ['السيدة حداد', []],
    ['محمد حداد', []],
    ['олена шевченко', []],
    ['вулиця шевченка', []],
    ['calle mayor', []],
    ['شارع الحرية', []],
    ['٠٦١٢ حداد', []],
    ['نقل', ['نقل']],
    ['перекладач', ['перекладач']],
    ['лікар', ['лікар']],
    ['code de la route', ['code', 'route']],
    ['don de vêtements', ['don', 'vêtements']],
  ])('« %s » gives %j', (query, words) => {
    expect(toTellableWords(query)).toEqual(words);
  });

  it('are never a query of several words, hold no digit and no sign of a mail, and are not written as a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (query) => {
        for (const word of toTellableWords(query)) {
          expect(word).toMatch(/^[\p{L}\p{M}-]{3,25}$/u);
          expect(word).toBe(word.toLowerCase());
        }
        expect(toTellableWords(`${query}7`)).toEqual([]);
        expect(toTellableWords(`mme ${query}`)).toEqual([]);
      }),
      { seed: 20261128, numRuns: 1000 },
    );
  });
});

describe.each(DIALECTS)('words that found nothing on %s', (dialect) => {
  let place: TestDatabase;
  let database: Database;
  let today: Date;
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    database = await openDatabase(place.url);
    today = new Date('2026-11-25T10:00:00Z');
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });
  const start = (): ReturnType<typeof createLostWords> => createLostWords({ database, now: () => today, months: 12 });
  const addressOf = (q: string, code_commune: string): string =>
    `http://relay.test/api/v1/search/services?${new URLSearchParams({ q, code_commune }).toString()}`;
  const onDays = (days: readonly string[], work: (index: number) => void): void => {
    for (const [index, day] of days.entries()) {
      today = new Date(`${day}T10:00:00Z`);
      work(index);
    }
  };
  const days = ['2026-11-25', '2026-11-26', '2026-11-27'];
  const communes = ['59350', '59009', '62041'];

  it('are kept once they came on three days from three communes, and no sooner', async () => {
    const words = start();
    onDays(days, (index) => {
      words.note(addressOf('nourrice agréée', communes[index] ?? ''), null);
      words.note(addressOf('crèche voisine', '59350'), null);
      words.note(addressOf('permis bateau', communes[index] ?? ''), ['bateau']);
    });
    // From many places on one day, and from one place on many days.
    for (let at = 10; at < 60; at += 1) words.note(addressOf('poney', `590${at}`), null);
    onDays([...days, '2026-11-28', '2026-11-29', '2026-12-05'], () => words.note(addressOf('voisine', '59350'), null));
    await words.flush();
    const kept = await readLostWords(database);
    expect(kept.map(({ mot }) => mot).sort()).toEqual(['agréée', 'bateau', 'nourrice']);
    expect(kept[0]).toMatchObject({ departements: ['59', '62'], mois: '2026-11', nombre: 3 });
    expect(JSON.stringify(await place.query('select * from settings'))).not.toMatch(/poney|voisine|nourrice agréée/);
  });

  it('are none of the name of a place', async () => {
    const words = start();
    onDays(days, (index) => {
      const commune = communes[index] ?? '';
      words.note(addressOf('permis aix-en-provence', commune), null, 'Aix-en-Provence');
      words.note(addressOf('poney nimes', commune), ['nimes', 'poney'], 'Nîmes');
    });
    await words.flush();
    expect((await readLostWords(database)).map(({ mot }) => mot).sort()).toEqual(['permis', 'poney']);
  });

  it('are added up by two relays, and forgotten once nobody looks for them', async () => {
    for (const words of [start(), start()]) {
      onDays(days, (index) => words.note(addressOf('nourrice', communes[index] ?? ''), null));
      await words.flush();
    }
    expect(await readLostWords(database)).toMatchObject([{ mot: 'nourrice', nombre: 6 }]);
    today = new Date('2027-12-02T10:00:00Z');
    await start().flush();
    expect(await readLostWords(database)).toEqual([]);
  });

  it('take a bounded memory: the word met longest ago waits no more, and no more are written at once than may be', async () => {
    const limits = { waiting: 3, found: 2 };
    const words = createLostWords({ database, now: () => today, months: 12, limits });
    const note = (word: string, index: number): void => words.note(addressOf(word, communes[index] ?? ''), null);
    note('poney', 0);
    onDays(days, (index) => {
      for (const word of ['nourrice', 'bateau', 'tracteur']) note(word, index);
    });
    onDays(days.slice(1), (index) => note('poney', index + 1));
    await words.flush();
    expect((await readLostWords(database)).map(({ mot }) => mot).sort()).toEqual(['bateau', 'nourrice']);
  });

  it('are each counted once, also those that come while others are written', async () => {
    const words = start();
    onDays(days, (index) => words.note(addressOf('poney', communes[index] ?? ''), null));
    const writing = words.flush();
    words.note(addressOf('poney', '75056'), null);
    words.note(addressOf('poney', '13055'), null);
    await writing;
    await words.flush();
    const [kept] = await readLostWords(database);
    expect(kept).toMatchObject({ mot: 'poney', nombre: 5 });
    expect(kept?.departements).toEqual(expect.arrayContaining(['13', '59', '62', '75']));
  });

  it('wait for the next writing when one fails', async () => {
    const words = start();
    onDays(days, (index) => words.note(addressOf('poney', communes[index] ?? ''), null));
    await place.query('alter table settings rename to settings_away');
    await expect(words.flush()).rejects.toThrow();
    words.note(addressOf('poney', '75056'), null);
    await place.query('alter table settings_away rename to settings');
    await words.flush();
    expect(await readLostWords(database)).toMatchObject([{ mot: 'poney', nombre: 4 }]);
  });
});
