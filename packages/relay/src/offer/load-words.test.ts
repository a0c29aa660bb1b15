import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lille, service, structure } from '../testing-internal/records.ts';
import { readWordsFile } from './load-words.ts';
import { openHostedOffer } from './worker/hosted-offer.ts';
import { createOfferHolder } from './worker/offer-holder.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the words of a territory', () => {
  it.each([
    ['mots.json', JSON.stringify([{ mot: 'La Ruche', valeurs: ['numerique--acquerir-un-equipement'] }])],
    ['mots.csv', 'mot;valeurs;note\nLa Ruche;numerique--acquerir-un-equipement;tiers-lieu\n'],
  ])('are read from %s', async (name, text) => {
    const read = await readWordsFile(put(name, text));
    expect(read).toEqual({ words: [{ mot: 'La Ruche', valeurs: ['numerique--acquerir-un-equipement'] }], faults: [] });
  });

  it('are read from a file that lost a letter', async () => {
    const cut = Buffer.from('mot;valeurs\nÉté;numerique--acquerir-un-equipement\nCaf');
    const rest = Buffer.from(';numerique--acquerir-un-equipement\n');
    const { words } = await readWordsFile(put('lettre.csv', Buffer.concat([cut, Buffer.of(0xc3), rest])));
    expect(words.map(({ mot }) => mot)).toEqual(['Été', 'Caf\ufffd']);
  });

  it('stand for one another, and those that cannot be taken are told by their place', async () => {
    const lines = [
      'mot;valeurs',
      'ruche;la ruche',
      'la ruche;numerique--acquerir-un-equipement',
      'a;b',
      'b;a',
      'c;',
      'd;nulle--part',
    ];
    const { words, faults } = await readWordsFile(put('autres.csv', lines.join('\n')));
    expect(words.map(({ mot }) => mot)).toEqual(['ruche', 'la ruche']);
    expect(faults.map(({ ligne }) => ligne)).toEqual([3, 4, 5, 6]);
  });

  it.each([
    ['vide.csv', ''],
    ['sans.csv', 'nom;sens\nruche;numerique\n'],
    ['coupe.json', '[{"mot": "ruche"'],
  ])('are refused in %s, with what to give instead', async (name, text) => {
    await expect(readWordsFile(put(name, text))).rejects.toThrow(/^WORDS désigne .* donnez un CSV/);
  });

  it('find offers, and make an offer of another version when they change', async () => {
    const thematiques = ['numerique--acquerir-un-equipement'] as const;
    const offer = put(
      'offre.json',
      JSON.stringify({
        structures: [structure()],
        services: [service({ nom: 'Ordinateurs', thematiques: [...thematiques] })],
        communes: [lille],
      }),
    );
    const words = put('ruche.json', JSON.stringify([{ mot: 'chtiruche', valeurs: thematiques }]));
    const spec = { dataset: [offer], communes: null, databasePath: join(folder, 'kit.db'), kept: [], departements: [] };
    const search = async (given: string | null) => {
      const opened = await openHostedOffer(
        { ...spec, words: given, hiddenSources: [], renamedValues: {} },
        () => undefined,
      );
      try {
        const { items } = await opened.source.searchServices({ q: 'chtiruche' });
        return { found: items.length, version: opened.summary.version };
      } finally {
        await opened.close();
      }
    };
    const [without, withWords] = [await search(null), await search(words)];
    expect([without.found, withWords.found]).toEqual([0, 1]);
    expect(withWords.version).not.toBe(without.version);
  });

  it('are added while an offer is served, proposed at once, kept for the offer that replaces it, and taken back', async () => {
    const thematiques = ['numerique--acquerir-un-equipement'];
    const dataset = [
      put(
        'servie.json',
        JSON.stringify({
          structures: [structure()],
          services: [service({ nom: 'Ordinateurs', thematiques: [...thematiques] as never })],
          communes: [lille],
        }),
      ),
    ];
    const words = put('dufichier.json', JSON.stringify([{ mot: 'chtiruche', valeurs: thematiques }]));
    const spec = { dataset, words, communes: null, databasePath: join(folder, 'kit.db'), kept: [], departements: [] };
    const holder = createOfferHolder({ tell: () => undefined, now: () => new Date() });
    const build = () => holder.replace({ ...spec, hiddenSources: [], renamedValues: {} }, null);
    const find = async (q: string) => (await holder.current()?.source.searchServices({ q }))?.total;
    const propose = async (saisie: string) =>
      (await holder.current()?.source.facets({ saisie }))?.propositions?.map(({ value }) => value);
    try {
      await build();
      const before = holder.current()?.summary.version;
      expect([await find('bidulotheque'), await find('chtiruche')]).toEqual([0, 1]);
      expect(await propose('bidulotheque')).toEqual([]);
      // A word of no thématique is left out, and takes no other with it.
      holder.useWords([
        { mot: 'bidulotheque', valeurs: ['numerique'] },
        { mot: 'rien', valeurs: ['nulle--part'] },
      ]);
      expect([await find('bidulotheque'), await find('chtiruche'), await find('rien')]).toEqual([1, 1, 0]);
      expect(await propose('bidulotheque')).toEqual(thematiques);
      const after = holder.current()?.summary.version;
      expect(after).not.toBe(before);
      await build();
      expect([await find('bidulotheque'), holder.current()?.summary.version]).toEqual([1, after]);
      holder.useWords([]);
      expect([await find('bidulotheque'), await find('chtiruche')]).toEqual([0, 1]);
      expect(holder.current()?.summary.version).toBe(before);
    } finally {
      await holder.close();
    }
  });
});
