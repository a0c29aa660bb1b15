import { otherWords } from '@inclusion-kit/sdk/words';
import { describe, expect, test, vi } from 'vitest';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { createCatalogue } from '../offer/catalogue.ts';
import { communesOf } from '../geography/communes-of.ts';
import { aService, aStructure } from '../testing-internal/records.ts';

const toTowns = (...names: string[]) => names.map((nom) => ({ nom, population: 40_000 }));

const catalogueOf = (services: Partial<Service>[], structures: Partial<ListedStructure>[] = [{}]) =>
  createCatalogue({ structures: structures.map(aStructure), services: services.map(aService) });

test('structures named by the words come before those whose long name holds them, then the best score_qualite', async () => {
  const catalogue = catalogueOf(
    [
      { id: '1', structure_id: 'short', score_qualite: 0.7 },
      { id: '2', structure_id: 'short', score_qualite: 0.9 },
      { id: '3', structure_id: 'long', score_qualite: 0.8 },
      { id: '4', structure_id: 'long', score_qualite: 1 },
    ],
    [
      { id: 'short', nom: 'France Travail Paris' },
      { id: 'long', nom: 'Agence France Travail du 2eme arrondissement de Paris' },
    ],
  );
  const { items } = await catalogue.search({ q: 'France travail Paris' });
  expect(items.map(({ service }) => service.id)).toEqual(['2', '1', '4', '3']);
});

test.each([
  ['fle', { thematiques: ['lecture-ecriture-calcul--maitriser-le-francais'] }, {}],
  ['rsa', { publics: ['beneficiaires-des-minimas-sociaux'] }, {}],
  ['SDF', { publics: ['personnes-en-situation-durgence'] }, {}],
  ['qpv', { publics: ['residents-qpv-frr'] }, {}],
  ['cv', { thematiques: ['preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation'] }, {}],
  ['caf', {}, { reseaux_porteurs: ['caf'] }],
  ['ase', {}, { reseaux_porteurs: ['ase'] }],
  ['ccas', {}, { reseaux_porteurs: ['ccas-cias'] }],
  ['msap', {}, { reseaux_porteurs: ['msap'] }],
  ['siae', {}, { reseaux_porteurs: ['aci'] }],
  ['iae', {}, { reseaux_porteurs: ['etti'] }],
  ['msa', {}, { reseaux_porteurs: ['mutualite-sociale-agricole'] }],
])('%j finds what a vocabulary names in full, and says where', async (q, service, structure) => {
  const catalogue = catalogueOf(
    [
      { id: 'other', structure_id: 'other' },
      { id: 'named', structure_id: 'named', ...service },
    ],
    [{ id: 'other' }, { id: 'named', ...structure }],
  );
  const { items } = await catalogue.searchServices({ q });
  expect(items.map(({ service: { id } }) => id)).toEqual(['named']);
  const [field] = [...Object.keys(service), ...Object.keys(structure)];
  expect(items[0]?.correspondances?.map(({ champ }) => champ)).toEqual([field]);
});

test('a misspelt word finds the word that it is heard as, before a form of the one that it is cut to', async () => {
  const thematiques = ['equipement-et-alimentation--alimentation'];
  const catalogue = catalogueOf([
    { id: 'talk', nom: 'Sommeil, alimentation, stress', thematiques: ['sante--acces-aux-soins'] },
    { id: 'food', nom: 'Aide alimentaire', thematiques },
  ]);
  const { items } = await catalogue.searchServices({ q: 'aide alimentère' });
  expect(items.map(({ service: { id } }) => id)).toEqual(['food']);
});

test('a noun that means a need by itself finds the offers of that need before those whose name holds its verb', async () => {
  const catalogue = catalogueOf([
    {
      id: 'job',
      nom: 'Garder son emploi',
      thematiques: ['trouver-un-emploi--maintien-dans-lemploi'],
      score_qualite: 1,
    },
    { id: 'child', nom: 'Garde d’enfants d’urgence', thematiques: ['famille--garde-denfants'], score_qualite: 0.5 },
  ]);
  const { items } = await catalogue.searchServices({ q: 'garde' });
  expect(items.map(({ service: { id } }) => id)).toEqual(['child', 'job']);
});

test('an acronym that no table holds is no misspelling of a word, unless nothing else answers', async () => {
  const sink = { id: 'sink', nom: 'Un toit', thematiques: ['equipement-et-alimentation--electromenager'] };
  const named = { id: 'named', nom: 'Accueil EVVY', thematiques: ['famille--garde-denfants'] };
  const find = async (q: string, ...services: Partial<Service>[]) =>
    (await catalogueOf(services).searchServices({ q })).items.map(({ service }) => service.id);
  expect(await find('évié', sink, named)).toEqual(expect.arrayContaining(['sink']));
  expect(await find('EVVY', sink, named)).toEqual(['named']);
  expect(await find('EVVY', sink)).toEqual(['sink']);
});

test('words find the same when they are asked for again, whatever was asked for between', async () => {
  const catalogue = catalogueOf(
    Array.from({ length: 30 }, (_, at) => ({
      id: String(at),
      nom: at % 2 === 0 ? `Sortir des violences ${at}` : `Logement ${at}`,
      thematiques:
        at % 3 === 0
          ? ['famille--surmonter-conflits-separation-violence']
          : ['logement-hebergement--louer-un-logement'],
    })),
  );
  const asked = ['logement', 'mon mari me frappe', 'lojement violences', 'je suis menacée', 'dossier m d p h'];
  const find = (q: string) => Promise.all([catalogue.searchServices({ q }), catalogue.facets({ q })]);
  const first = await Promise.all(asked.map(find));
  for (const [at, q] of [...asked.entries()].reverse()) expect(await find(q), q).toEqual(first[at]);
});

test('two words written as one are parted, though the table of words knows them as one', async () => {
  const catalogue = catalogueOf([{ id: '1', nom: 'Micro crédit accompagné', thematiques: null }]);
  for (const q of ['microcrédit', 'micro crédit']) expect((await catalogue.search({ q })).total, q).toBe(1);
});

test('words that frame a need are no reason to find an offer, nor to put it first', async () => {
  const garde = ['famille--garde-denfants'];
  const catalogue = catalogueOf([
    { id: '1', nom: 'Un accueil', description: 'Du matin.', thematiques: garde, score_qualite: 1 },
    { id: '2', nom: 'Un accueil', description: 'Après 17 h, comment venir.', thematiques: garde, score_qualite: 0.1 },
  ]);
  const { items } = await catalogue.searchServices({ q: 'comment trouver une nourrice après l’école' });
  expect(items.map(({ service }) => service.id)).toEqual(['1', '2']);
  for (const { correspondances } of items) expect(correspondances).toMatchObject([{ champ: 'thematiques' }]);
});

test('a short message is read as the words that it writes short, by results and by proposals', async () => {
  const catalogue = catalogueOf([
    { id: 'french', thematiques: ['lecture-ecriture-calcul--maitriser-le-francais'] },
    { id: 'smoke', thematiques: ['sante--addictions'] },
  ]);
  const { items } = await catalogue.searchServices({ q: 'dsl jparl pa bien fr' });
  expect(items.map(({ service }) => service.id)).toEqual(['french']);
  const { propositions } = await catalogue.facets({ saisie: 'jfume tro d join' });
  expect(propositions?.map(({ value }) => value)).toEqual(['sante--addictions']);
});

test.each([
  ['я нічого не чую, потрібен слуховий апарат', 'sante--acces-aux-soins'],
  ['nothing to do, learn to code zorglub', 'numerique--maitriser-les-fondamentaux-du-numerique'],
  ['لا شيء، أريد طبيب أسنان', 'sante--acces-aux-soins'],
])('« %s » proposes no word of nothing to look for alone', async (q, thematique) => {
  const { mots_laisses = [] } = await catalogueOf([{ thematiques: [thematique] }]).searchServices({ q });
  expect(mots_laisses.join(' ')).not.toMatch(/нічого|nothing|شيء/u);
});

test.each([
  'renouveler ma carte de séjour',
  'renew my residence card',
  'renovar la tarjeta de residencia',
  'أريد تجديد بطاقة الإقامة',
  'продовжити посвідку',
])('« %s » finds first who prepares a residence permit', async (q) => {
  const administrative = 'difficultes-administratives-ou-juridiques--';
  const { items } = await catalogueOf([
    { id: 'address', nom: 'Domiciliation', thematiques: [`${administrative}domiciliation`] },
    { id: 'forms', thematiques: [`${administrative}accompagnement-aux-demarches-administratives`], score_qualite: 1 },
    { id: 'permit', thematiques: [`${administrative}accompagnement-pour-lacces-a-la-citoyennete`], score_qualite: 0.5 },
  ]).searchServices({ q });
  expect(items[0]?.service.id).toBe('permit');
});

test.each([
  ['dossier de candidature', 'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation'],
  ['me mettre à mon compte', 'creer-une-entreprise--definir-son-projet-de-creation-dentreprise'],
])('« %s » finds first the offers of the need that the whole phrase tells', async (q, thematique) => {
  const { items } = await catalogueOf([
    {
      id: 'other',
      nom: 'Valoriser ses acquis',
      description: 'Un dossier, un compte, une candidature.',
      thematiques: ['preparer-sa-candidature--valoriser-ses-competences'],
    },
    { id: 'asked', nom: 'Un accueil', type: 'atelier', thematiques: [thematique] },
  ]).searchServices({ q });
  expect(items[0]?.service.id).toBe('asked');
});

test('a sentence that nothing answers to is read by the word that tells a need, and says which words it left', async () => {
  const catalogue = catalogueOf([{ id: '1', nom: 'Un accueil', thematiques: ['famille--garde-denfants'] }]);
  const page = await catalogue.searchServices({ q: 'zorglub kweezel nourrice blipblop frouteg' });
  expect(page.items.map(({ service }) => service.id)).toEqual(['1']);
  expect(page.mots_laisses).toEqual(['zorglub', 'kweezel', 'blipblop', 'frouteg']);
  expect(page.items[0]?.correspondances).toMatchObject([{ champ: 'thematiques', pour: ['nourrice'] }]);
  expect((await catalogue.searchServices({ q: 'zorglub kweezel blipblop' })).total).toBe(0);
});

describe('words that are let go in a catalogue of many offers', () => {
  const catalogue = catalogueOf(
    Array.from({ length: 600 }, (_, at) => ({
      id: String(at),
      nom: at < 100 ? 'Un atelier' : at < 103 ? 'Une voiture prêtée' : 'Un accueil',
      description: at === 599 ? 'Des moutons.' : 'Sur place.',
      thematiques: at < 100 ? null : at < 103 ? ['mobilite--acceder-a-un-vehicule'] : ['famille--garde-denfants'],
    })),
  );

  test('leave no offer that holds a very common word alone: « atelier » is no answer to what it is an atelier of', async () => {
    expect((await catalogue.searchServices({ q: 'atelier' })).total).toBe(100);
    const page = await catalogue.searchServices({ q: 'atelier zorglub' });
    expect([page.total, page.mots_laisses]).toEqual([0, undefined]);
    expect((await catalogue.searchServices({ q: 'moutons zorglub' })).total, 'a rare one is').toBe(1);
  });

  test('are told where one need of several answers for all of them, and the offers hold no other part of it', async () => {
    const page = await catalogue.searchServices({ q: 'atelier poterie tricycle' });
    expect(page.total).toBeGreaterThan(0);
    expect(page.mots_laisses).toContain('poterie');
    expect((await catalogue.searchServices({ q: 'tricycle' })).mots_laisses).toBeUndefined();
  });
});

describe('the name of a town', () => {
  test('that is a word of a need too is told where many people know the town, and for no village', async () => {
    const [commune] = communesOf([aService({ code_insee: '62182', commune: 'Bus', code_postal: '62124' })]);
    if (commune === undefined) throw new Error('No commune.');
    const communes = [
      { ...commune, population: 120 },
      { ...commune, code: '71270', nom: 'Mâcon', population: 34_000 },
      { ...commune, code: '40159', nom: 'Louer', population: 300 },
      { ...commune, code: '62999', nom: 'Zorglub', population: 20 },
    ];
    const told = async (q: string) => {
      const catalogue = createCatalogue({ structures: [], services: [], communes, towns: toTowns('Louer') });
      return (await catalogue.searchServices({ q })).lieu_nomme;
    };
    expect([await told('bus'), await told('zorglub'), await told('macon')]).toEqual([undefined, 'Zorglub', 'Mâcon']);
    expect(await told('louer'), 'as the list of towns has it').toBe('Louer');
  });

  const [commune] = communesOf([aService({ code_insee: '47001', commune: 'Agen', code_postal: '47000' })]);
  const catalogue = createCatalogue({
    structures: [aStructure({})],
    services: [
      { id: '1', nom: 'Une agence du logement', thematiques: ['logement-hebergement--louer-un-logement'] },
      { id: '2', nom: 'Dossier', thematiques: ['sante--constituer-un-dossier-mdph-invalidite'] },
      { id: '3', nom: 'En ville', thematiques: ['famille--garde-denfants'] },
    ].map(aService),
    communes: commune === undefined ? [] : [commune],
    towns: toTowns('Nîmes', 'Lille', 'Le Mans', 'Lyon', 'Sainte-Foy-lès-Lyon', 'Louer'),
  });

  test.each([
    ['agen', 'Agen'],
    ['Nimes', 'Nîmes'],
    ['lille', 'Lille'],
    ['sainte foy les lyon', 'Sainte-Foy-lès-Lyon'],
  ])('is told, and « %s » is taken for no word that is written nearly so', async (q, name) => {
    const page = await catalogue.searchServices({ q });
    expect([page.total, page.lieu_nomme]).toEqual([0, name]);
  });

  const toldIn = async (q: string) => (await catalogue.searchServices({ q })).lieu_nomme;

  test('alone and one slip away is told, and no word of an offer or of a need is taken for one', async () => {
    const ofTowns = createCatalogue({
      structures: [aStructure({ nom: 'La Rochele' })],
      services: [aService({ nom: 'Garde' })],
      towns: [
        { nom: 'Marseille', population: 870_000 },
        { nom: 'Marseilles', population: 2_500 },
        { nom: 'La Rochelle', population: 75_000 },
        { nom: 'Gardes', population: 3_000 },
      ],
    });
    const told = async (q: string) => (await ofTowns.searchServices({ q })).lieu_nomme;
    expect([await told('Marseile'), await told('marseillle'), await told('la rochele')]).toEqual([
      'Marseille',
      'Marseille',
      undefined,
    ]);
    for (const q of ['gardee', 'je cherche marseile', 'garde marseile']) expect(await told(q), q).toBeUndefined();
  });

  test('beside a need ranks its offers, and those of the need that are elsewhere come before others of its name', async () => {
    const logement = ['logement-hebergement--louer-un-logement'];
    const inAix = createCatalogue({
      structures: [aStructure({})],
      services: [
        { id: '1', nom: 'Aix-en-Provence, garde et jeux', thematiques: ['famille--garde-denfants'] },
        { id: '2', nom: 'Louer un toit', thematiques: logement },
        { id: '3', nom: 'Louer un toit à Aix-en-Provence', thematiques: logement },
      ].map(aService),
      towns: toTowns('Aix-en-Provence', 'Paris', 'Saint-Denis', 'Mâcon'),
    });
    const found = await inAix.searchServices({ q: 'Aix-en-Provence logement' });
    expect(found.items.map(({ service }) => service.id)).toEqual(['3', '2']);
    expect([found.lieu_nomme, found.mots_laisses]).toEqual(['Aix-en-Provence', undefined]);
    const told = async (q: string) => (await inAix.searchServices({ q })).lieu_nomme;
    expect(await told('logement St-Denis')).toBe('Saint-Denis');
    expect(await told('st denis')).toBe('Saint-Denis');
    expect(await told('logement Paris'), 'a word of a need elsewhere').toBe('Paris');
    expect(await told('Paris sportifs'), 'a word of this need').toBeUndefined();
    for (const q of ['garde de paris', 'formation maçon', 'Maçon, formation']) expect(await told(q), q).toBeUndefined();
    const paris = await inAix.searchServices({ q: 'logement Paris' });
    expect(paris.items.map(({ service }) => service.id)).toEqual(['2', '3']);
  });

  test('is no reason of an offer that says a part of it alone', async () => {
    const thematiques = ['mobilite--preparer-un-permis'];
    const ofTowns = createCatalogue({
      structures: [aStructure({})],
      services: [
        { id: '1', nom: 'Permis à Saint-Ouen', thematiques },
        { id: '2', nom: 'Permis à Saint-Denis', thematiques },
      ].map(aService),
      towns: toTowns('Saint-Denis', 'Saint-Ouen'),
    });
    const page = await ofTowns.searchServices({ q: 'permis st denis' });
    const inName = page.items.map(({ service: { id }, correspondances = [] }) => [
      id,
      correspondances.find(({ champ }) => champ === 'nom')?.mots,
    ]);
    expect(Object.fromEntries(inName)).toEqual({ 1: ['Permis'], 2: ['Permis', 'Saint-Denis'] });
  });

  test('that is a word is told in small letters too where it is of a city', async () => {
    const [one] = communesOf([aService({ code_insee: '75056', commune: 'Paris', code_postal: '75001' })]);
    const city = createCatalogue({
      structures: [aStructure({})],
      services: [aService({ thematiques: ['logement-hebergement--louer-un-logement'] })],
      communes: one === undefined ? [] : [{ ...one, population: 2_000_000 }],
    });
    // The city of elsewhere, whose name is nearly all that a need is said by.
    const elsewhere = createCatalogue({
      structures: [aStructure({})],
      services: [aService({ nom: 'Jeux et paris', thematiques: ['sante--addictions'] })],
      communes: [],
      towns: [{ nom: 'Paris', population: 2_000_000 }],
    });
    for (const catalogue of [city, elsewhere]) {
      const told = async (q: string) => (await catalogue.searchServices({ q })).lieu_nomme;
      expect(await told('logement paris')).toBe('Paris');
      expect(await told('PARIS sportifs')).toBeUndefined();
    }
  });

  test('beside a need is a word of no need, and is told', async () => {
    const page = await catalogue.searchServices({ q: 'nouriss a nimes' });
    expect(page.items.map(({ service }) => service.id)).toEqual(['3']);
    expect(page.lieu_nomme).toBe('Nîmes');
    expect(await toldIn('Le Mans : une nourrice')).toBe('Le Mans');
    expect(await toldIn('nourrice sainte-foy-les-lyon'), 'one name in another').toBe('Sainte-Foy-lès-Lyon');
    for (const q of ['nourrice', 'ville']) expect((await catalogue.searchServices({ q })).total, q).toBe(1);
  });

  test.each([
    ['one of several', 'nourrice Lille Nîmes'],
    ['beside words of no need', 'zorglub Nîmes'],
    ['beside words that frame a need', 'je cherche à Nîmes'],
    ['that is a village', 'nourrice Agen'],
    ['that is a word of a need, in small letters', 'nourrice louer'],
  ])('%s is not told', async (_, q) => {
    expect(await toldIn(q)).toBeUndefined();
  });
});

test('words of a short query that no result says are told with the needs that answer, and those of a sentence are not', async () => {
  const catalogue = catalogueOf([
    { id: '1', nom: 'Atelier théâtre', thematiques: ['remobilisation--activites-sportives-et-culturelles'] },
    { id: '2', nom: 'Un cycle', thematiques: ['mobilite--acceder-a-un-vehicule'] },
    {
      id: '3',
      nom: 'La poterie',
      thematiques: ['remobilisation--activites-sportives-et-culturelles'],
    },
  ]);
  const unsaid = async (q: string, thematiques?: string[]) =>
    (await catalogue.searchServices({ q, thematiques })).mots_compris;
  expect(await unsaid('atelier poterie tricycle')).toMatchObject({
    pour: ['tricycle'],
    mots: ['Accéder à un véhicule'],
  });
  expect(await unsaid('poterie tricycle', ['mobilite--acceder-a-un-vehicule'])).toMatchObject({
    pour: ['poterie', 'tricycle'],
    valeurs: ['mobilite--acceder-a-un-vehicule'],
  });
  // Words are quoted as they were typed, with the small ones between them.
  expect(await unsaid('poterie, un tricycle', ['mobilite--acceder-a-un-vehicule'])).toMatchObject({
    pour: ['poterie, un tricycle'],
  });
  for (const q of ['poterie', 'je cherche un tricycle', 'une voiture pour aller au travail'])
    expect(await unsaid(q), q).toBeUndefined();
  expect(await catalogue.searchServices({ q: 'tricycle', size: 1 }), 'a count').not.toHaveProperty('mots_compris');
  const cycles = Array.from({ length: 300 }, (_, at) => ({
    id: `${at + 1000}`,
    nom: at < 299 ? 'Un cycle' : 'Un tricycle',
    thematiques: ['mobilite--acceder-a-un-vehicule'],
  }));
  const { total, mots_compris } = await catalogueOf(cycles).searchServices({ q: 'tricycle' });
  expect({ total, mots_compris }, 'the last of many says it').toEqual({ total: 300, mots_compris: undefined });
});

test('a search that finds nothing tells the words that it may have meant, as offers write them, with what they find', async () => {
  const catalogue = catalogueOf(
    [
      { id: '1', nom: 'Atelier des Bégonias', structure_id: 's' },
      { id: '2', nom: 'Atelier cuisine', structure_id: 's' },
      { id: '3', nom: 'Sortir des violences', structure_id: 's' },
    ],
    [{ id: 's', nom: 'Centre social' }],
  );
  const nearOf = async (q: string) => (await catalogue.searchServices({ q })).mots_proches;
  expect(await nearOf('beggonyas')).toEqual([{ q: 'bégonias', total: 1 }]);
  expect(await nearOf('les Beggonyas')).toEqual([{ q: 'les bégonias', total: 1 }]);
  expect((await catalogue.searchServices({ q: 'begonyas' })).total, 'one typo is forgiven').toBe(1);
  for (const q of ['zorglub', 'bég', 'atelier', `beggonyas ${'x'.repeat(200)}`])
    expect(await nearOf(q)).toBeUndefined();
  for (const asked of [{ size: 1 }, { page: 2 }])
    expect(await catalogue.searchServices({ q: 'beggonyas', ...asked })).not.toHaveProperty('mots_proches');
});

test('a word of a sentence is taken for another that is heard as it is, and for no other: « il aime le jeter » asks for no game', async () => {
  const catalogue = catalogueOf(
    [
      { id: '1', nom: 'Recours', structure_id: 's' },
      { id: '2', nom: 'Jouer', structure_id: 's' },
    ],
    [{ id: 's', nom: 'Centre social Les Bégonias' }],
  );
  const nearOf = async (q: string) =>
    (await catalogue.searchServices({ q })).mots_proches?.map((near: { q: string }) => near.q);
  expect(await nearOf('jeuar')).toEqual(['jouer']);
  for (const q of ['je bats des records', 'il aime le jeuar', 'je vais me jeuar'])
    expect(await nearOf(q)).toBeUndefined();
  expect(await nearOf('je vais aux beggonyas')).toEqual(['je vais aux bégonias']);
});

test('the name of a person is no misspelt word: no other is proposed whose consonants are not its own', async () => {
  const catalogue = catalogueOf([
    {
      nom: 'Un moral fiable, au fond du coin',
      description: 'Le colis est un grand danger : ils durent, moyen ou non.',
    },
  ]);
  const nearOf = async (q: string) => (await catalogue.searchServices({ q })).mots_proches;
  for (const q of ['Moreau', 'Fabre', 'Colin', 'Girard', 'Daniel', 'Dumont', 'Cousin'])
    expect(await nearOf(q), q).toBeUndefined();
  expect(await nearOf('feoble')).toEqual([{ q: 'fiable', total: 1 }]);
});

test('a price is no need that a person searches for alone: « pas cher » is not told as a word that was let go', async () => {
  const catalogue = catalogueOf([{ thematiques: ['mobilite--preparer-un-permis'], nom: 'Permis de conduire' }]);
  const { total, mots_laisses } = await catalogue.searchServices({ q: 'permis de conduire pas cher' });
  expect({ total, mots_laisses }).toEqual({ total: 1, mots_laisses: undefined });
});

test('somebody who is followed asks for help against violence, not for a suit', async () => {
  const catalogue = catalogueOf([
    { id: '1', nom: 'Vestiaire', thematiques: ['equipement-et-alimentation--habillement'] },
    { id: '2', nom: 'Écoute', thematiques: ['famille--surmonter-conflits-separation-violence'] },
  ]);
  const { items } = await catalogue.searchServices({ q: 'on me suit', tri: 'pertinence' });
  expect(items[0]?.service.nom).toBe('Écoute');
});

test('no other word is proposed for one that the tables know', async () => {
  const catalogue = catalogueOf(
    [{ id: '1', nom: 'Zone périe', structure_id: 's' }],
    [{ id: 's', nom: 'Centre social' }],
  );
  const { total, mots_proches } = await catalogue.searchServices({ q: 'jai perdu mon zona' });
  expect({ total, mots_proches }).toEqual({ total: 0, mots_proches: undefined });
  expect((await catalogue.searchServices({ q: 'perdu' })).mots_proches).toBeUndefined();
});

test('a country answers its first search once the words of all languages are read: no later query waits for them', async () => {
  const loaded: string[] = [];
  for (const language of ['en', 'es', 'ar', 'uk'] as const) {
    const load = otherWords[language];
    vi.spyOn(otherWords, language).mockImplementation(async () => {
      const table = await load();
      await new Promise((resolve) => setTimeout(resolve, 100));
      loaded.push(language);
      return table;
    });
  }
  const services = Array.from({ length: 10_000 }, (_, at) => aService({ id: `s${at}` }));
  const words = [{ mot: 'la passerelle', valeurs: ['sante--addictions'] }];
  await createCatalogue({ structures: [aStructure({})], services, words }).searchServices({ q: 'aide', size: 1 });
  expect(new Set(loaded)).toEqual(new Set(['en', 'es', 'ar', 'uk']));
  vi.restoreAllMocks();
});

test('a language that did not come is asked for again by the same words', async () => {
  // Words of its own: catalogues without any share what they read, and another test may have read Ukrainian.
  const catalogue = createCatalogue({
    structures: [aStructure({})],
    services: [aService({ thematiques: ['logement-hebergement--louer-un-logement'] })],
    words: [{ mot: 'la passerelle', valeurs: ['sante--addictions'] }],
  });
  const ask = async () => (await catalogue.searchServices({ q: 'житло' })).items.length;
  const away = vi.spyOn(otherWords, 'uk').mockRejectedValue(new Error('The network is down.'));
  expect(await ask()).toBe(0);
  away.mockRestore();
  expect(await ask()).toBe(1);
});

test.each([
  [
    'garant',
    'a word that shares no more than a stem',
    { nom: 'Point info de la gare' },
    'logement-hebergement--louer-un-logement',
  ],
  [
    'conseil de quartier',
    'its words apart from each other',
    { nom: 'Quartier libre : parler de ses droits avec un conseiller' },
    'remobilisation--benevolat-action-citoyenne',
  ],
  [
    'à quoi je suis bon',
    'one word of it',
    { nom: 'Bon appétit' },
    'choisir-un-metier--identifier-ses-points-forts-et-ses-competences',
  ],
])('« %s » finds the need before an offer that bears %s', async (q, _reason, other, thematique) => {
  const catalogue = catalogueOf([
    { id: 'a', thematiques: ['numerique'], ...other },
    { id: 'z', nom: 'Un accueil', thematiques: [thematique] },
  ]);
  const { items } = await catalogue.searchServices({ q });
  expect(items[0]?.service.id).toBe('z');
});

test('a need that is told whole stands above the name of a structure, and below an offer that has its words in its name', async () => {
  const thematiques = ['mobilite--mobilite-douce-partagee-collective'];
  const catalogue = catalogueOf(
    [
      { id: 'structure', structure_id: 'named', nom: 'Un accueil', thematiques: ['numerique'] },
      { id: 'need', structure_id: 'other', nom: 'Un accueil', thematiques },
      { id: 'name', structure_id: 'other', nom: 'Navette du marché', thematiques },
    ],
    [
      { id: 'named', nom: 'Association La Petite Navette' },
      { id: 'other', nom: 'Commune' },
    ],
  );
  const { items } = await catalogue.searchServices({ q: 'navette', tri: 'pertinence' });
  expect(items.map(({ service }) => service.id)).toEqual(['name', 'need', 'structure']);
});

test('a word is looked for in texts as it is heard', async () => {
  const catalogue = catalogueOf([{ id: 'a', nom: 'Consultation gynéco', thematiques: ['numerique'] }]);
  const { items } = await catalogue.searchServices({ q: 'jinéco' });
  expect(items.map(({ service }) => service.id)).toEqual(['a']);
});

test.each([
  [
    'un logement et du travail',
    ['logement-hebergement--louer-un-logement', 'trouver-un-emploi--repondre-a-des-offres-demploi'],
  ],
  ['роботу та житло', ['logement-hebergement--louer-un-logement', 'trouver-un-emploi--repondre-a-des-offres-demploi']],
  [
    'atelier poterie tricycle',
    ['mobilite--acceder-a-un-vehicule', 'remobilisation--activites-sportives-et-culturelles'],
  ],
] as const)('« %s » finds offers of each need that it tells', async (q, needs) => {
  const catalogue = catalogueOf(needs.map((value) => ({ id: value, nom: 'Un accueil', thematiques: [value] })));
  const { items } = await catalogue.searchServices({ q });
  expect(items.map(({ service }) => service.id).sort()).toEqual(needs);
});

test('queries that are read alike are told in their own words each', async () => {
  const catalogue = catalogueOf([{ thematiques: ['equipement-et-alimentation--alimentation'] }]);
  const leftOf = async (q: string) => (await catalogue.searchServices({ q })).mots_laisses ?? [];
  const short = await leftOf('hgt alim');
  const whole = await leftOf('hébergement alimentaire');
  expect(short.join(' ')).toMatch(/^(?:hgt|alim)?$/);
  expect(whole.join(' ')).toMatch(/^(?:hébergement|alimentaire)?$/);
  expect([short.length, whole.length]).not.toEqual([0, 0]);
});

test('« il y a » parts no sentence in two needs', async () => {
  const [debt, housing] = [
    'difficultes-financieres--prevenir-le-surendettement',
    'logement-hebergement--reduire-les-impayes-de-loyers',
  ];
  const catalogue = catalogueOf([
    { id: '1', thematiques: [debt] },
    { id: '2', thematiques: [housing] },
    { id: '3', thematiques: ['logement-hebergement--louer-un-logement'] },
  ]);
  const firstOf = async (q: string) => (await catalogue.searchServices({ q })).items[0]?.service.id;
  expect(await firstOf('pour mon loyer il y a une dette')).toBe(await firstOf('pour mon loyer une dette'));
});

test.each([
  ['une Assistante ou maternelle', ['Assistante ou maternelle']],
  ['une assistante  maternelle', ['assistante', 'maternelle']],
  ['une assistante vraiment maternelle', ['assistante', 'maternelle']],
])('« %s » is quoted as it was typed where a small word parts it', async (q, pour) => {
  const { items } = await catalogueOf([{ thematiques: ['famille--garde-denfants'] }]).searchServices({ q });
  expect(items[0]?.correspondances).toMatchObject([{ pour }]);
});

describe('the place that is searched around, said again', () => {
  const place: Partial<Service> = {
    code_postal: '13001',
    modes_accueil: ['en-presentiel'],
    latitude: 43.3,
    longitude: 5.4,
  };
  const soins = ['sante--acces-aux-soins'];
  const services = [
    aService({
      ...place,
      id: 'care',
      code_insee: '13055',
      commune: 'Marseille',
      nom: 'Un accueil',
      thematiques: soins,
    }),
    aService({
      ...place,
      id: 'other',
      code_insee: '13055',
      commune: 'Marseille',
      nom: 'Un atelier',
      thematiques: null,
    }),
    aService({ ...place, id: 'aix', code_insee: '13001', commune: 'Aix-en-Provence', code_postal: '13100' }),
  ];
  const communes = communesOf(services).map((one) => ({
    ...one,
    population: one.code === '13055' ? 886_000 : 150_000,
  }));
  const arrondissement = { ...communes[0]!, code: '13201', nom: 'Marseille 1er Arrondissement', population: 37_000 };
  const catalogue = createCatalogue({
    structures: [aStructure({})],
    services,
    communes: [...communes, { ...arrondissement, codes_postaux: ['13001'] }],
  });
  const find = (q: string, code_commune?: string) =>
    catalogue.searchServices({ q, ...(code_commune !== undefined && { code_commune }) });

  test.each([
    ['Marseille', '13055'],
    ['marseile', '13055'],
    ['13001', '13055'],
    ['Marseille', '13201'],
  ])('« %s » around %s is no need: all offers are found', async (q, code) => {
    const all = await catalogue.searchServices({ code_commune: code });
    const page = await find(q, code);
    expect(page.total).toBe(all.total);
    expect(page.total).toBeGreaterThan(1);
    // It is told as the name of a place, which nobody keeps as a word that found nothing.
    expect(page.lieu_nomme).toBe('Marseille');
    expect((await catalogue.facets({ q, code_commune: code })).total).toBe(all.total);
  });

  test('the name of another town is looked for, and told', async () => {
    const page = await find('Aix', '13055');
    expect(page.lieu_nomme).toBe('Aix-en-Provence');
    expect(page.total).toBeLessThan((await catalogue.searchServices({ code_commune: '13055' })).total);
  });

  test.each(['dentiste marseille', 'dentiste 13001', 'dentiste Aix'])('« %s » asks for the need alone', async (q) => {
    const { items, mots_laisses } = await find(q, '13055');
    expect([items.map(({ service }) => service.id), mots_laisses]).toEqual([['care'], undefined]);
  });

  test('the beginning of the name of a city stands for it, unless another town is nearly as large', async () => {
    const named = async (...others: { nom: string; population: number }[]) => {
      const known = createCatalogue({ structures: [aStructure({})], services, communes, towns: others });
      return (await known.searchServices({ q: 'dentiste à Aix' })).lieu_nomme;
    };
    expect(await named({ nom: 'Aix-les-Bains', population: 31_000 })).toBe('Aix-en-Provence');
    expect(await named({ nom: 'Aix-les-Bains', population: 40_000 })).toBeUndefined();
  });
});

test.each(['ce soir', 'C’est urgent !', 'tonight', 'esta noche', 'الليلة', 'сьогодні'])(
  '« %s » alone finds a bed, a meal and clothes',
  async (q) => {
    const needs = [
      'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
      'equipement-et-alimentation--alimentation',
      'equipement-et-alimentation--habillement',
    ];
    const catalogue = catalogueOf([
      { id: 'evening', nom: 'Un atelier', description: 'Le soir.', thematiques: ['remobilisation--lien-social'] },
      ...needs.map((thematique, at) => ({ id: String(at), nom: 'Un accueil', thematiques: [thematique] })),
    ]);
    const { items } = await catalogue.searchServices({ q });
    expect(items.slice(0, 3).map(({ service }) => service.id)).toEqual(['0', '1', '2']);
  },
);

test('what is asked for tonight beside it asks for no bed', async () => {
  const catalogue = catalogueOf([
    { id: 'bed', thematiques: ['logement-hebergement--rechercher-une-solution-dhebergement-temporaire'] },
    { id: 'course', nom: 'Cours du soir', thematiques: ['se-former--trouver-sa-formation'] },
  ]);
  const { items } = await catalogue.searchServices({ q: 'cours ce soir' });
  expect(items.map(({ service }) => service.id)).toEqual(['course']);
});

test('a phrase whose need nobody here helps with finds no offer of another need by one of its words', async () => {
  const papers = 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives';
  const catalogue = catalogueOf([{ thematiques: [papers] }]);
  expect((await catalogue.searchServices({ q: 'colis alimentaire' })).total).toBe(0);
  expect((await catalogue.searchServices({ q: 'colis' })).total).toBe(1);
  const food = catalogueOf([{ thematiques: ['equipement-et-alimentation--alimentation'] }, { thematiques: [papers] }]);
  expect((await food.searchServices({ q: 'colis alimentaire' })).total).toBe(1);
});

test('words of the territory that change are searched and proposed at once, and those of before no longer', async () => {
  const alimentation = 'equipement-et-alimentation--alimentation';
  let words = [{ mot: 'zinzinade', valeurs: [alimentation] }];
  const services = [aService({ nom: 'Un accueil', thematiques: [alimentation] })];
  const catalogue = createCatalogue({ structures: [aStructure({})], services, words: () => words });
  const tell = async (q: string) => [
    (await catalogue.searchServices({ q })).total,
    (await catalogue.facets({ saisie: q })).propositions?.map(({ value }) => value),
  ];
  expect(await tell('zinzinade')).toEqual([1, [alimentation]]);
  expect(await tell('trucmuche')).toEqual([0, []]);
  words = [{ mot: 'trucmuche', valeurs: [alimentation] }];
  expect(await tell('trucmuche')).toEqual([1, [alimentation]]);
  expect(await tell('zinzinade')).toEqual([0, []]);
});
