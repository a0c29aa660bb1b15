import { describe, expect, test } from 'vitest';
import {
  aDocument,
  createTextIndexSync,
  scoresOf,
  townDocuments,
  understandingFor,
} from '../../testing-internal/text-documents.ts';
import { townMeanings, townQueries } from '../../testing-internal/town-queries.ts';
import type { TextDocument } from '../text-documents.ts';
import type { TextMatches } from '../word-matches.ts';

const keys = Object.keys(townDocuments);
const town = createTextIndexSync(keys.length, (number) => townDocuments[keys[number] ?? ''] ?? aDocument());

/** Keys of the documents found, best first. */
const find = (query: string): string[] => toOrder(town.search(query));

function toOrder(matches: TextMatches | null): string[] {
  if (matches === null) return [];
  const { numbers, scoreOf } = matches;
  return Array.from(numbers, (number, index) => ({ key: keys[number] ?? '', score: scoreOf(index) }))
    .sort((a, b) => b.score - a.score)
    .map(({ key }) => key);
}

function indexOf(...documents: Partial<TextDocument>[]) {
  return createTextIndexSync(documents.length, (number) => aDocument(documents[number]));
}

/** Numbers of the documents found, in their order. */
const numbersOf = (index: ReturnType<typeof indexOf>, query: string) => [...(index.search(query)?.numbers ?? [])];

describe('a town’s offer', () => {
  test.each(townQueries)('%j finds %s first, and none of %j', (query, first, absent) => {
    const found = find(query);
    expect(found[0]).toBe(first);
    for (const key of absent) expect(found).not.toContain(key);
  });

  test('the queries are those of the decision, and more', () => {
    expect(townQueries.length).toBeGreaterThanOrEqual(83);
  });

  describe('with the tables of words', () => {
    const spoken = createTextIndexSync(keys.length, (number) => {
      const key = keys[number] ?? '';
      return { ...(townDocuments[key] ?? aDocument()), meanings: townMeanings[key] ?? [] };
    });
    // Words that mean a need, where another document is of it than the one that they stand in.
    const meant: Readonly<Record<string, string>> = { tablette: 'materiel', caf: 'mediateur' };
    test.each(townQueries)('%j finds %s first, or what it means', (query, written) => {
      const first = meant[query] ?? written;
      if (first === undefined) return;
      const matches = spoken.search(query, understandingFor(query));
      expect(toOrder(matches)[0]).toBe(first);
    });
  });

  test.each(['', ' ', 'de la', "l'", 'mais', '?!… « »', 'et ou', '😀', '://'])(
    '%j holds no word to look for, and the search says so',
    (query) => {
      expect(town.search(query)).toBeNull();
    },
  );

  test('words found nowhere, or not together, find nothing', () => {
    for (const query of ['zanzibar', 'vélo maïs', 'permis zanzibar'])
      expect(town.search(query)?.numbers).toHaveLength(0);
  });

  test('each document is found by its own name', () => {
    for (const key of keys) expect(find(townDocuments[key]?.nom ?? '')[0]).toBe(key);
  });

  test('links are not searched', () => {
    expect(find('example')).toEqual([]);
    expect(find('https')).toEqual([]);
  });
});

describe('the order of results', () => {
  test('names before labels, labels before precisions, precisions before descriptions', () => {
    const index = indexOf(
      { structure_description: 'mobilité' },
      { description: 'mobilité' },
      { publics_precisions: 'mobilité' },
      { thematiques: ['Mobilité'] },
      { structure_nom: 'Mobilité' },
      { nom: 'Mobilité' },
    );
    expect(scoresOf(index.search('mobilite'))).toEqual(scoresOf(index.search('mobilite')).sort());
    expect(new Set(scoresOf(index.search('mobilite'))).size).toBe(6);
  });

  test('networks, publics and thématiques weigh the same', () => {
    const index = indexOf({ publics: ['Jeunes'] }, { reseaux_porteurs: ['Jeunes'] }, { thematiques: ['Jeunes'] });
    expect(new Set(scoresOf(index.search('jeunes'))).size).toBe(1);
  });

  test('the word itself before its forms, its forms before longer words', () => {
    const scores = scoresOf(
      indexOf({ nom: 'Numérologie' }, { nom: 'Numériques' }, { nom: 'Numérique' }).search('numérique'),
    );
    expect(scores).toHaveLength(2);
    const prefixes = scoresOf(indexOf({ nom: 'Logeons' }, { nom: 'Logés' }, { nom: 'Loge' }).search('loge'));
    expect([...prefixes]).toEqual([...prefixes].sort());
    const [form, exact] = scoresOf(indexOf({ nom: 'Aides' }, { nom: 'Aide' }).search('aide'));
    expect(exact).toBeGreaterThan(form ?? Number.NaN);
  });

  test('a name made of the words before a longer one, and the words that lead a name before others', () => {
    const [long, short] = scoresOf(indexOf({ nom: 'Garde de très jeunes enfants' }, { nom: 'Garde' }).search('garde'));
    expect(short).toBeGreaterThan(long ?? Number.NaN);
    const names = indexOf({ nom: 'Atelier du samedi cuisine' }, { nom: 'Cuisine, atelier du samedi' });
    const [behind, ahead] = scoresOf(names.search('cuisine'));
    expect(ahead).toBeGreaterThan(behind ?? Number.NaN);
  });

  test('a name that the words make up, together, before a long one that holds them', () => {
    const long = 'Agence France Travail du 2eme arrondissement de Paris';
    for (const field of ['nom', 'structure_nom']) {
      const matches = indexOf({ [field]: 'France Travail Paris' }, { [field]: long }).search('France travail Paris');
      const [tight, loose] = scoresOf(matches).map((score) => Math.round(score * 10));
      expect(tight).toBeGreaterThan(loose ?? Number.NaN);
    }
  });

  test('words that stand together in a name, in their order, before the same ones apart or turned round', () => {
    const [together, apart, turned] = scoresOf(
      indexOf(
        { nom: 'Petit atelier cuisine samedi' },
        { nom: 'Petit atelier samedi cuisine' },
        { nom: 'Petit cuisine atelier samedi' },
      ).search('atelier cuisine'),
    );
    expect(together).toBeGreaterThan(apart ?? Number.NaN);
    expect(together).toBeGreaterThan(turned ?? Number.NaN);
  });

  test('a word that joins two counts as both together', () => {
    const [joined, apart] = scoresOf(
      indexOf({ nom: 'Microcrédit' }, { nom: 'Micro et crédit' }).search('micro crédit'),
    );
    expect(joined).toBeGreaterThanOrEqual(apart ?? Number.NaN);
  });

  test('a word that comes back in a description weighs a little more', () => {
    const index = indexOf({ description: 'Un vélo.' }, { description: 'Un vélo, deux vélos, mon vélo.' });
    const [once, often] = scoresOf(index.search('vélo'));
    expect(often).toBeGreaterThan(once ?? Number.NaN);
  });

  test('a rare word weighs more than one that stands everywhere', () => {
    const others = Array.from({ length: 20 }, () => ({ description: 'atelier' }));
    const index = indexOf(
      { nom: 'Atelier', description: 'poterie' },
      { nom: 'Poterie', description: 'atelier' },
      ...others,
    );
    const [common, rare] = scoresOf(index.search('atelier poterie'));
    expect(rare).toBeGreaterThan(common ?? Number.NaN);
  });
});

describe('what is taken for a typo', () => {
  const index = indexOf(
    { nom: 'Aîné' },
    { nom: 'Aide' },
    { nom: 'Logement' },
    { nom: 'Logements' },
    { nom: 'Rue 1234' },
  );

  test('a word that is met is none', () => {
    expect(numbersOf(index, 'ainé')).toEqual([0]);
  });

  test('a word that is met nowhere finds its neighbours and their forms', () => {
    expect(numbersOf(index, 'loggement')).toEqual([2, 3]);
  });

  test('a word of four letters is no typo of an acronym, and of a longer word only when nothing begins so', () => {
    const names = indexOf({ nom: 'MSA' }, { nom: 'Vélo' }, { nom: 'Atelier vléographe' }, { nom: 'Vélo urgence' });
    expect(numbersOf(names, 'msap')).toEqual([]);
    expect(numbersOf(names, 'vléo')).toEqual([2]);
    expect(numbersOf(names, 'atelier vléo')).toEqual([2]);
    expect(numbersOf(names, 'vleo')).toEqual([2]);
    expect(numbersOf(names, 'velp urgence')).toEqual([3]);
  });

  test('numbers and short words are taken as they are', () => {
    expect(numbersOf(index, '1235')).toEqual([]);
    expect(numbersOf(index, 'rux')).toEqual([]);
  });

  test('only the last word is a beginning, and any of four letters that is met nowhere as it is', () => {
    const names = indexOf({ nom: 'Logement étudiant' });
    expect(numbersOf(names, 'loge étu')).toEqual([0]);
    expect(numbersOf(names, 'logement étu')).toEqual([0]);
    expect(numbersOf(names, 'log étudiant')).toEqual([]);
  });
});

describe('what a result says of itself', () => {
  const explain = (query: string, document: TextDocument) => town.search(query)?.explain(document);

  test('names the fields that hold the words, the weightiest first, and spells the words as they stand there', () => {
    expect(explain('permis conduire', townDocuments['permis'] ?? aDocument())).toEqual([
      { champ: 'nom', mots: ['permis', 'conduire'] },
      { champ: 'thematiques', mots: ['permis'] },
      { champ: 'description', mots: ['permis'] },
    ]);
    expect(explain('etranger', townDocuments['fle'] ?? aDocument())).toEqual([
      { champ: 'nom', mots: ['étrangère'] },
      { champ: 'publics', mots: ['étrangères'] },
      { champ: 'publics_precisions', mots: ['Étrangers'] },
    ]);
    expect(explain('siae', townDocuments['siae'] ?? aDocument())).toEqual([
      { champ: 'structure.nom', mots: ['S.I.A.E.'] },
    ]);
    expect(explain('microcredit', townDocuments['microcredit'] ?? aDocument())).toEqual([
      { champ: 'nom', mots: ['Micro-crédit'] },
    ]);
    expect(explain('coeur', townDocuments['coeur'] ?? aDocument())?.at(-1)).toEqual({
      champ: 'reseaux_porteurs',
      mots: ['Cœur'],
    });
    expect(explain('juriste', townDocuments['droit'] ?? aDocument())?.at(-1)?.champ).toBe('structure.description');
  });

  test('names five words of a field at most, each once', () => {
    const description = 'logé, loger, logés, LOGER, logeons, logement, logements, logeaient';
    const index = indexOf({ description });
    const [found] = index.search('log')?.explain(aDocument({ description })) ?? [];
    expect(found?.mots).toHaveLength(5);
  });

  test('still holds after another search', () => {
    const first = town.search('velo');
    town.search('logement');
    expect(first?.explain(townDocuments['velo'] ?? aDocument())[0]).toEqual({ champ: 'nom', mots: ['vélos'] });
  });
});
