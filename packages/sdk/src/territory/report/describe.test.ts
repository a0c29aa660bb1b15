import { describe, expect, test } from 'vitest';
import { freins } from '../coverage/freins.ts';
import type { TerritoryCommune } from '../places.ts';
import { describeTerritory } from './describe.ts';
import { findPriorities } from './priorities.ts';
import type { TerritoryReport } from './report.ts';
import { readTerritoryOffer, type ReportFacts } from './territory-offer.ts';

const commune = (code: string, rest: Partial<TerritoryCommune> = {}): TerritoryCommune => ({
  ...{ code, departement: code.slice(0, 2), region: '84', epci: '200000001', bassin_emploi: null },
  ...{ clpe_id: `CLPE${code.slice(0, 2)}`, population: 1000, demandeurs_emploi: 100, latitude: 45, longitude: 5 },
  ...rest,
});
const communes = [
  commune('07001'),
  commune('07002', { latitude: 46, epci: '200000002', demandeurs_emploi: 60 }),
  commune('26001', { latitude: 48, epci: '200000003' }),
];
const service = (id: number, rest: object = {}) => ({
  ...{ id: `o${id}`, structure_id: 's1', source: 'dora', code_insee: '07001', date_maj: '2026-10-01' },
  ...{ thematiques: ['mobilite--x'], modes_accueil: ['en-presentiel'], score_qualite: 0.9, ...rest },
});
const many = (count: number, rest: object = {}) => Array.from({ length: count }, (_, at) => service(at, rest));
const needs = (personnes: Record<string, number>) => [
  {
    ...{ id_clpe: 'CLPE07', libelle_clpe: 'Ardèche', date_extraction: '2026-09-01', defm: 400, freins_actifs: 1 },
    personnes: Object.fromEntries(freins.map(({ colonne }) => [colonne, personnes[colonne] ?? 100])),
  },
];
const reportOf = (services: readonly object[], rest: Partial<ReportFacts> = {}, code = '07') =>
  describeTerritory(
    readTerritoryOffer({
      ...{ offer: { day: '2026-11-16', structures: [{ id: 's1', code_insee: '07001' }], services: services as never } },
      ...{ communes, ...rest },
    }),
    'departement',
    code,
  );
const themeOf = (report: ReturnType<typeof reportOf>, name: string) =>
  report.themes.find(({ categorie }) => categorie === name);

describe('the report of a territory', () => {
  test('names those with the most old offers first to be called, then those with the oldest', () => {
    const old = (id: number, structure_id: string, date_maj: string) => service(id, { structure_id, date_maj });
    const { appels, a_appeler } = reportOf([
      ...[old(1, 'a', '2025-05-01'), old(2, 'b', '2024-05-01'), old(3, 'b', '2026-10-01')],
      ...[old(4, 'c', '2025-01-01'), old(5, 'c', '2025-02-01'), service(6, { structure_id: 'd' })],
    ]);
    expect(appels.map(({ id, perimees }) => [id, perimees])).toEqual([
      ['c', 2],
      ['b', 1],
      ['a', 1],
    ]);
    expect(a_appeler).toBe(3);
  });

  test('counts the hours a week that offers tell, and the offers that tell none, never as 0', () => {
    const hours = (volume_horaire_hebdomadaire: unknown, id: number, rest = {}) =>
      service(id, { volume_horaire_hebdomadaire, ...rest });
    const { heures } = reportOf([
      ...[hours(2.5, 1), hours(3, 2), hours(6, 3, { thematiques: ['sante--x', 'mobilite--y'] }), hours(20, 4)],
      ...[hours(null, 5), hours(0, 6), hours(200, 7), hours('3', 8, { thematiques: ['numerique--x'] })],
      hours(7, 9, { code_insee: '26001' }),
    ]);
    expect(heures).toMatchObject({ connues: 4, inconnues: 4, heures: 31.5 });
    expect(heures?.bandes).toEqual({ moins_de_3: 1, de_3_a_6: 1, de_6_a_15: 1, '15_et_plus': 1 });
    const themes = new Map(heures?.themes.map(({ categorie, ...told }) => [categorie, told]));
    expect(Object.fromEntries(themes)).toEqual({
      mobilite: { connues: 4, inconnues: 3, heures: 31.5 },
      numerique: { connues: 0, inconnues: 1, heures: null },
      sante: { connues: 1, inconnues: 0, heures: 6 },
    });
  });

  test('counts in the whole the offers without a known commune, as a search does, and in none of its parts', () => {
    const lost = [service(90, { code_insee: null }), service(91, { code_insee: '99999' })];
    const offer = readTerritoryOffer({
      ...{ offer: { day: '2026-11-16', structures: [], services: [...many(3), ...lost] as never }, communes },
      before: { day: '2026-05-16', structures: [], services: [...many(2), lost[0]] as never },
    });
    const { chiffres, limites, parties } = describeTerritory(offer, 'france', 'france');
    expect([chiffres.services, chiffres.avant?.services, limites.sans_lieu]).toEqual([5, 3, 2]);
    expect(parties.map(({ services }) => services)).toEqual([0, 3]);
    expect(describeTerritory(offer, 'departement', '07').chiffres.services).toBe(3);
  });

  test('sets the apostrophe of French in the names of places', () => {
    const noms = new Map([
      ['07001', "L'Étang-Salé"],
      ['200000001', "CC Val d'Ouvèze"],
    ]);
    const offer = readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services: [] }, communes, noms });
    expect(describeTerritory(offer, 'commune', '07001').territoire.nom).toBe('L’Étang-Salé');
    expect(describeTerritory(offer, 'departement', '07').parties.map(({ nom }) => nom)).toContain('CC Val d’Ouvèze');
  });

  test('names a région by its name, not by its largest commune', () => {
    const noms = new Map([['07001', 'Privas']]);
    const offer = readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services: [] }, communes, noms });
    const named = (['region', 'departement', 'epci'] as const).map(
      (level) =>
        describeTerritory(offer, level, { region: '84', departement: '07', epci: '200000001' }[level]).territoire.nom,
    );
    expect(named).toEqual(['Auvergne-Rhône-Alpes', 'Ardèche', 'Privas']);
  });

  test('compares offers with needs where they are known, and with the whole offer where they are not', () => {
    const services = [
      ...many(10),
      ...many(30, { id: undefined, thematiques: ['numerique--x'] }).map((one, at) => ({ ...one, id: `n${at}` })),
      ...many(12, { code_insee: '26001', thematiques: ['se-former--x'] }).map((one, at) => ({ ...one, id: `f${at}` })),
    ];
    const report = reportOf(services, { freins: needs({}) });
    expect(themeOf(report, 'mobilite')).toMatchObject({ repere: 'besoin', attendus: 5, verdict: 'sur_liste' });
    expect(themeOf(report, 'sante')).toMatchObject({ attendus: 5, services: 0, verdict: 'a_renforcer' });
    expect(themeOf(report, 'se-former')).toMatchObject({ repere: 'ensemble', services: 0, verdict: 'a_renforcer' });
    expect(themeOf(reportOf(services), 'mobilite')).toMatchObject({ personnes: null, officiel: null });
  });

  test('names the structure that most offers rest on', () => {
    const { limites } = reportOf([...many(3), service(9, { structure_id: 's2' })]);
    expect(limites.acteur).toEqual(['s1', 0.75]);
    expect(reportOf([]).limites.acteur).toBeNull();
    const each = ['s1', 's2'].map((structure_id, at) => service(at, { structure_id }));
    expect(reportOf(each).limites.acteur, 'no structure leads the others').toBeNull();
  });

  test('begins with what lacks most, and asks to open that first', () => {
    const services = [...many(30, { thematiques: ['numerique--x'] }), service(90, { thematiques: ['famille--x'] })];
    const report = reportOf(services, { freins: needs({ contrainte_sante: 300, contrainte_mobilite: 250 }) });
    const first = findPriorities(report.themes).map(({ categorie }) => categorie);
    expect(first).toContain('sante');
    expect(report.themes.slice(0, first.length).map(({ categorie }) => categorie)).toEqual(first);
    const opened = report.actions.flatMap((one) => (one.genre === 'ouvrir' ? [one.categorie] : []));
    expect(first).toEqual(expect.arrayContaining(opened));
  });

  test('compares no whole with itself', () => {
    const told = (code: string) =>
      themeOf(reportOf(many(40), { freins: [...needs({}), ...elsewhere] }, code), 'mobilite')?.rapport_au_national;
    const elsewhere = needs({}).map((one) => ({ ...one, id_clpe: 'CLPE26' }));
    expect(told('07')).toBe(2);
    const alone = reportOf(many(40), { freins: needs({}) });
    expect(themeOf(alone, 'mobilite')?.rapport_au_national).toBeNull();
  });

  test('counts no rate of recipients of the RSA that are more than the inhabitants, and tells them', () => {
    const told = (beneficiaires_rsa: number, rest: Partial<ReportFacts> = {}) => {
      const { rsa, themes, limites } = reportOf(many(4), {
        departements: [{ code: '07', beneficiaires_rsa }],
        ...rest,
      });
      return [rsa?.pour_100, rsa?.inconnus, themes[0]?.pour_100_rsa ?? null, limites.nombres_refuses];
    };
    const one = { code: '07', colonne: 'beneficiaires_rsa', valeur: '2001' };
    expect(told(2001)).toEqual([null, ['07'], null, { nombre: 1, exemples: [one] }]);
    expect(told(2000)).toMatchObject([0.2, [], 0.2, { nombre: 0 }]);
    const unknown = communes.map((place) => ({ ...place, population: null }));
    expect(told(2001, { communes: unknown }), 'nobody knows the inhabitants').toMatchObject([
      0.2,
      [],
      0.2,
      { nombre: 0 },
    ]);
  });

  test('tells offers for 100 recipients of the RSA, and no small number of them', () => {
    const departements = [
      { code: '07', beneficiaires_rsa: 400 },
      { code: '26', beneficiaires_rsa: 600 },
    ];
    const offer = (counts: typeof departements | undefined) =>
      readTerritoryOffer({
        ...{ offer: { day: '2026-11-16', structures: [], services: many(8) }, communes, departements: counts },
      });
    const rsaOf = (counts: typeof departements | undefined, niveau: 'departement' | 'region' | 'epci', code: string) =>
      describeTerritory(offer(counts), niveau, code).rsa;
    expect(rsaOf(departements, 'departement', '07')).toEqual({ personnes: 400, pour_100: 2, inconnus: [] });
    expect(rsaOf(departements, 'region', '84')).toEqual({ personnes: 1000, pour_100: 0.8, inconnus: [] });
    expect(rsaOf(departements, 'epci', '200000001')).toBeNull();
    expect(rsaOf(undefined, 'departement', '07')).toBeNull();
    expect(rsaOf(departements.slice(1), 'region', '84')).toMatchObject({ personnes: null, inconnus: ['07'] });
    const small = [{ code: '07', beneficiaires_rsa: 4 }, ...departements.slice(1)];
    expect(rsaOf(small, 'departement', '07')?.personnes).toBeNull();
    // The other one would tell it, by the sum of both.
    expect(rsaOf(small, 'departement', '26')?.personnes).toBeNull();
    expect(themeOf(describeTerritory(offer(departements), 'departement', '07'), 'mobilite')?.pour_100_rsa).toBe(2);
  });

  test('tells who pays from a file alone, by offer or by structure, and what offers cost from records', () => {
    const services = [
      service(1, { frais: 'gratuit' }),
      service(2, { frais: 'payant', structure_id: 's2' }),
      service(3, { frais: null, structure_id: 's3' }),
    ];
    expect(reportOf(services).financement).toEqual({
      ...{ frais: { gratuit: 1, payant: 1 }, frais_inconnus: 1, financeurs: null, sans_financeur: null },
    });
    const financeurs = new Map([
      ['o1', ['Département', 'État']],
      ['s1', ['Département']],
      ['s2', ['État']],
    ]);
    expect(reportOf(services, { financeurs }).financement).toMatchObject({
      financeurs: [
        { nom: 'État', services: 2 },
        { nom: 'Département', services: 1 },
      ],
      sans_financeur: 1,
    });
  });

  test('hides needs of fewer than eleven people, with one that would give them away', () => {
    const { themes } = reportOf(many(9), { freins: needs({ contrainte_sante: 4, contrainte_savoir: 20 }) });
    const hidden = themes.filter(
      ({ categorie, personnes }) => personnes === null && !['se-former'].includes(categorie),
    );
    expect(hidden.map(({ categorie }) => categorie)).toEqual(
      expect.arrayContaining(['sante', 'lecture-ecriture-calcul']),
    );
    expect(themes.find(({ categorie }) => categorie === 'sante')).toMatchObject({ part_besoin: null, officiel: null });
  });

  test('counts the people without an offer near them, and chooses where one more reaches most', () => {
    const report = reportOf(many(1, { thematiques: ['sante--x'] }), { freins: needs({}) });
    expect(themeOf(report, 'sante')).toMatchObject({ sans_offre: [60, 60], loin: ['07002'] });
    expect(themeOf(report, 'mobilite')).toMatchObject({ loin: ['07001', '07002'] });
    const opened = reportOf(many(40, { thematiques: ['sante--x'] }), { freins: needs({}) }).actions.filter(
      ({ genre }) => genre === 'ouvrir',
    );
    expect(opened[0]).toMatchObject({ personnes: 160, lieux: ['07001', '07002'], part: 1 });
  });

  test('asks first for an offer of a large need that has none within reach, though it is too small to judge', () => {
    const stale = many(9, { thematiques: ['sante--x'], date_maj: '2024-01-01' });
    const report = reportOf(stale, { freins: needs({ contrainte_mobilite: 250, contrainte_sante: 2000 }) });
    expect(themeOf(report, 'mobilite')).toMatchObject({ services: 0, verdict: 'trop_peu' });
    // Records that nobody checked are all of the offer, which is a larger share than that of the people who would be reached.
    expect(report.actions.map(({ genre }) => genre)).toEqual([...['ouvrir', 'ouvrir', 'ouvrir'], 'verifier']);
    expect(report.actions.at(-1)!.part).toBeGreaterThan(report.actions[0]!.part);
    expect(report.actions[0]).toMatchObject({ categorie: 'mobilite', nombre: 1, hors_portee: 160 });
  });

  test('judges nothing where there is no offer, be the need known or not, and names a committee as one', () => {
    const wide = { thematiques: ['mobilite--x', 'se-former--x'], code_insee: '26001' };
    const offer = readTerritoryOffer({
      ...{ offer: { day: '2026-11-16', structures: [], services: many(60, wide) } },
      ...{ communes, freins: needs({}), noms: new Map([['07001', 'Aubenas']]) },
    });
    const empty = describeTerritory(offer, 'clpe', 'CLPE07');
    expect(new Set(empty.themes.flatMap(({ verdict }) => verdict ?? []))).toEqual(new Set(['trop_peu']));
    expect(themeOf(empty, 'se-former')).toMatchObject({ repere: 'ensemble', verdict: 'trop_peu' });
    expect(empty.territoire.nom).toBe('Comité local d’Aubenas');
    expect(describeTerritory(offer, 'epci', '200000001').territoire.nom).toBe('Aubenas');
  });

  test('asks for offers in one département in each action: nobody opens them at both ends of the country', () => {
    const far = [
      ...communes,
      commune('97401', { departement: '974', latitude: -21, longitude: 55.5, demandeurs_emploi: 90 }),
    ];
    const offer = readTerritoryOffer({
      ...{ offer: { day: '2026-11-16', structures: [], services: many(40, { thematiques: ['sante--x'] }) } },
      ...{ communes: far, freins: needs({}) },
    });
    const opened = describeTerritory(offer, 'france', 'france').actions.filter(({ genre }) => genre === 'ouvrir');
    expect(opened.length).toBeGreaterThan(0);
    for (const one of opened) expect(one).toMatchObject({ lieux: ['07001', '07002'] });
  });

  test('counts what the acts change, with an odd number of late records too', () => {
    const { actions, a_appeler } = reportOf([...many(3), ...many(4, { date_maj: '2024-01-01' }).slice(3)]);
    expect(actions.find(({ genre }) => genre === 'verifier')).toMatchObject({ services: 1, parts: [0.75, 0.75, 1] });
    expect(a_appeler).toBe(1);
  });

  test('leads an act to a search only where one asks for the offers that it is about', () => {
    const late = many(44, { date_maj: '2024-01-01', score_qualite: 0.75 }).slice(40);
    const twin = service(50, { structure_id: 's2' });
    const structures = ['s1', 's2'].map((id) => ({
      id,
      code_insee: '07001',
      doublons: id === 's2' ? [{ id: 's1' }] : [],
    }));
    const { actions } = reportOf([...many(40), ...late, twin], {
      offer: { day: '2026-11-16', structures, services: [...many(40), ...late, twin] as never },
      demand: { manques: { mobilite: 9 } },
    });
    const found = new Map(actions.map(({ genre, recherche }) => [genre, recherche]));
    expect(Object.fromEntries(found)).toMatchObject({
      ...{ verifier: null, completer: null, reunir: null },
      repondre: { code_departement: '07', thematiques: 'mobilite' },
    });
  });

  test('counts the records of duplicates beside the offers, by all that these are told by', () => {
    const structures = ['s1', 's2'].map((id) => ({
      id,
      code_insee: '07001',
      doublons: id === 's2' ? [{ id: 's1' }] : [],
    }));
    const facts = { publics: ['jeunes'], frais: 'gratuit', volume_horaire_hebdomadaire: 4 };
    const all = [...many(2, facts), service(50, { structure_id: 's2', ...facts })];
    const offer = { day: '2026-11-16', structures, services: all as never };
    const { repartition, heures, financement, en_trop: extra, parties } = reportOf(all, { offer });
    expect(repartition?.publics.valeurs).toEqual({ jeunes: 2 });
    expect(extra?.repartition.publics.valeurs).toEqual({ jeunes: 1 });
    expect([financement?.frais, extra?.frais]).toEqual([{ gratuit: 2 }, { gratuit: 1 }]);
    expect([heures?.bandes.de_3_a_6, extra?.heures.de_3_a_6]).toEqual([2, 1]);
    expect(parties.map(({ services, en_trop }) => [services, en_trop])).toContainEqual([2, 1]);
  });

  test('counts beside a public the offers for all publics, which its search shows too', () => {
    const publics = [['jeunes'], ['jeunes', 'femmes'], ['tous-publics'], ['tous-publics', 'femmes'], null];
    const { repartition, en_trop: beyond } = reportOf(publics.map((one, at) => service(at, { publics: one })));
    expect(repartition?.publics.valeurs).toEqual({ jeunes: 2, femmes: 2, 'tous-publics': 2 });
    expect(beyond?.repartition.publics.valeurs).toEqual({ jeunes: 2, femmes: 1, 'tous-publics': 0 });
  });

  test('takes a day to come for unknown: nobody is late, or to be called', () => {
    const { actions, a_appeler, fraicheur } = reportOf(many(3, { date_maj: '2027-01-01' }));
    expect(fraicheur.bandes.inconnue).toBe(3);
    expect(actions.map(({ genre }) => genre)).not.toContain('verifier');
    expect(a_appeler).toBe(0);
  });

  test('counts nobody without an offer near them where no commune has a point', () => {
    const communes = [commune('07001', { latitude: null, longitude: null })];
    expect(reportOf(many(1), { communes }).themes.map(({ sans_offre }) => sans_offre)).toEqual(Array(16).fill(null));
  });

  test.each([
    [3, 7],
    [7, 3],
  ])('chooses among communes of %i and %i people so that the order does not tell which has more', (some, others) => {
    const few = [
      commune('07001', { demandeurs_emploi: some }),
      commune('07002', { latitude: 48, demandeurs_emploi: others }),
      commune('07003', { latitude: null, longitude: null, demandeurs_emploi: 900 }),
    ];
    const report = reportOf(many(40, { thematiques: ['sante--x'], modes_accueil: ['a-distance'] }), {
      ...{ communes: few, freins: needs({}) },
    });
    const opened = report.actions.flatMap((one) => (one.genre === 'ouvrir' ? [one.lieux] : []));
    expect(opened.length).toBeGreaterThan(0);
    for (const lieux of opened) expect(lieux).toEqual(['07001', '07002']);
    expect(themeOf(report, 'mobilite')?.loin).toEqual(['07001', '07002']);
  });

  test('tells fewer than eleven people nowhere', () => {
    const few = [commune('07001', { demandeurs_emploi: 20 }), commune('07002', { latitude: 48, demandeurs_emploi: 7 })];
    const facts = { communes: few, freins: needs({}) };
    const many40 = many(40, { thematiques: ['sante--x'] });
    const openedOf = (services: readonly object[]) =>
      reportOf(services, facts).actions.filter(({ genre }) => genre === 'ouvrir');
    expect(openedOf(many40)[0]).toMatchObject({ personnes: 27, part: 1 });
    const others = ['mobilite', 'numerique', 'famille', 'lecture-ecriture-calcul', 'logement-hebergement'];
    const rest = ['difficultes-administratives-ou-juridiques', 'difficultes-financieres'];
    const thematiques = [...others, ...rest].map((name) => `${name}--x`);
    const opened = openedOf([...many40, service(99, { thematiques })]);
    expect(opened).toHaveLength(3);
    for (const one of opened) expect(one).toMatchObject({ personnes: null, part: 0 });
    const alone = { communes: [commune('26001', { demandeurs_emploi: 9 })] };
    expect(reportOf([], alone, '26').territoire.demandeurs_emploi).toBeNull();
  });

  test('hides on its own page what the page around it hides, so that no small number is found by subtraction', () => {
    const communes = [
      commune('07001', { epci: '200000001', demandeurs_emploi: 7, population: 500 }),
      commune('07002', { epci: '200000002', demandeurs_emploi: 20, population: 600 }),
      commune('07003', { epci: '200000003', demandeurs_emploi: 90, population: 700 }),
    ];
    const offer = readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services: [] }, communes });
    const around = describeTerritory(offer, 'departement', '07');
    expect(around.territoire.demandeurs_emploi).toBe(117);
    expect(around.parties.map(({ code, personnes }) => [code, personnes])).toEqual([
      ['200000003', 90],
      ['200000001', null],
      ['200000002', null],
    ]);
    const protecting = describeTerritory(offer, 'epci', '200000002');
    expect(protecting.territoire).toMatchObject({ demandeurs_emploi: null, population: 600 });
    expect(protecting).toMatchObject({ unite: 'population', parties: [{ code: '07002', personnes: 600 }] });
    expect(describeTerritory(offer, 'commune', '07002').territoire.demandeurs_emploi).toBeNull();
    expect(describeTerritory(offer, 'epci', '200000003').territoire.demandeurs_emploi).toBe(90);
  });

  test('tells a part that stands mostly elsewhere by its communes that are inside, and that these are the fewer ones', () => {
    const communes = [
      commune('02001', { epci: '200000001' }),
      commune('02002', { epci: '200000002' }),
      ...['80001', '80002'].map((code) => commune(code, { epci: '200000002', departement: '80' })),
    ];
    const offer = readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services: [] }, communes });
    const partsOf = (code: string) =>
      Object.fromEntries(describeTerritory(offer, 'departement', code).parties.map((one) => [one.code, one.partielle]));
    expect(partsOf('02')).toEqual({ '200000001': undefined, '200000002': true });
    expect(partsOf('80')).toEqual({ '200000002': undefined });
  });

  test('hides the comités that would give a hidden part away by subtraction', () => {
    const told = [500, 7, 300, 400].map((demandeurs_emploi, at) =>
      commune(`0700${at + 1}`, { epci: `20000000${at + 1}`, clpe_id: `CLPE${at >> 1}`, demandeurs_emploi }),
    );
    const communes = [
      ...told,
      ...[700, 800].map((demandeurs_emploi, at) =>
        commune(`2600${at + 1}`, { epci: `20000001${at}`, clpe_id: `CLPE2${at}`, demandeurs_emploi }),
      ),
    ];
    const offer = readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services: [] }, communes });
    const peopleOf = (places: TerritoryReport['comites']) =>
      Object.fromEntries((places ?? []).map(({ code, personnes }) => [code, personnes]));
    const { parties, comites } = describeTerritory(offer, 'departement', '07');
    expect(peopleOf(parties)).toEqual({ 200000001: 500, 200000002: null, 200000003: null, 200000004: 400 });
    expect(peopleOf(comites)).toEqual({ CLPE0: null, CLPE1: null });
    // Neither the page around it nor its own tells what this page hides.
    expect(peopleOf(describeTerritory(offer, 'region', '84').comites)).toEqual({
      ...{ CLPE0: null, CLPE1: null, CLPE20: 700, CLPE21: 800 },
    });
    expect(describeTerritory(offer, 'clpe', 'CLPE0').unite).toBe('population');
    expect(describeTerritory(offer, 'clpe', 'CLPE20').unite).toBe('demandeurs_emploi');
    expect(describeTerritory(offer, 'epci', '200000004').territoire.demandeurs_emploi).toBe(400);
  });

  test('tells the needs that people told after the acts that change more, and never leaves them out', () => {
    const needed = { manques: { mobilite: 9 } };
    const services = [...many(40, { thematiques: ['sante--x'], date_maj: '2024-01-01', score_qualite: 0.7 })];
    const { actions } = reportOf(services, { freins: needs({}), demand: needed });
    expect(actions).toHaveLength(5);
    expect(actions.at(-1)).toMatchObject({ genre: 'repondre', nombre: 9, part: 9 / 160 });
  });

  test('tells beside the needs of a category that it has more offers than expected', () => {
    const services = many(40, { thematiques: ['sante--x'] });
    const of = (categorie: string) => {
      const { actions, themes } = reportOf(services, { freins: needs({}), demand: { manques: { [categorie]: 9 } } });
      const { verdict, ecart } = themes.find((theme) => theme.categorie === categorie)!;
      return { act: actions.find(({ genre }) => genre === 'repondre'), verdict, ecart };
    };
    const more = of('sante');
    expect(more.verdict).toBe('sur_liste');
    expect(more.act).toMatchObject({ en_plus: more.ecart });
    expect(of('mobilite').act).not.toHaveProperty('en_plus');
  });

  describe('of files that lack some people', () => {
    const epcis = ['200000001', '200000002', '200000003', '200000004'];
    const places = (known: number): TerritoryCommune[] =>
      epcis.map((epci, at) =>
        commune(`0700${at + 1}`, { epci, demandeurs_emploi: at < known ? 100 : null, population: 1000 }),
      );
    const offers = epcis.flatMap((_, at) =>
      many(5, { code_insee: `0700${at + 1}` }).map((one) => ({ ...one, id: `${at}${one.id}` })),
    );

    test('gives rates for inhabitants, not for the few job seekers that are known', () => {
      const report = reportOf(offers, { communes: places(1) });
      expect(report.unite).toBe('population');
      expect(themeOf(report, 'mobilite')?.pour_1000).toBe(5);
      expect(report.territoire).toMatchObject({ demandeurs_emploi: null, population: 4000 });
      expect(report.limites.sans_personnes).toEqual({ unite: 'demandeurs_emploi', inconnues: 3, toutes: 4 });
      expect(reportOf(offers, { communes: places(4) }).limites.sans_personnes).toBeNull();
      expect(reportOf(offers, { communes: places(0) }).limites.sans_personnes).toBeNull();
    });

    test('leaves the offers of communes without people out of rates, where no other people are known', () => {
      const communes = places(2).map((one) => ({ ...one, population: null }));
      const report = reportOf(offers, { communes });
      expect(report.unite).toBe('demandeurs_emploi');
      expect(themeOf(report, 'mobilite')).toMatchObject({ services: 20, pour_1000: 50 });
      expect(report.parties.map(({ services, personnes, pour_1000 }) => [services, personnes, pour_1000])).toEqual([
        [5, 100, 50],
        [5, 100, 50],
        [5, null, null],
        [5, null, null],
      ]);
      expect(report.territoire.demandeurs_emploi).toBeNull();
    });

    test('compares with the offers of the communes whose people are known alone', () => {
      const others = [commune('26001', { demandeurs_emploi: 400 }), commune('26002', { demandeurs_emploi: null })];
      const elsewhere = (code: string, count: number) =>
        many(count, { code_insee: code }).map((one) => ({ ...one, id: `${code}${one.id}` }));
      const services = [...offers, ...elsewhere('26001', 40), ...elsewhere('26002', 900)];
      const report = reportOf(services, { communes: [...places(4), ...others] });
      expect(themeOf(report, 'mobilite')).toMatchObject({ attendus: 30, ecart: -0.3333, repere: 'ensemble' });
      // Half of the people say nothing of the whole territory.
      const partly = [...places(2), ...others].map((one) => ({ ...one, population: null }));
      expect(themeOf(reportOf(services, { communes: partly }), 'mobilite')).toMatchObject({
        repere: null,
        verdict: null,
      });
    });

    test('knows a whole country of which a hundredth is missing', () => {
      const most = Array.from({ length: 100 }, (_, at) => commune(`07${100 + at}`));
      const [first, ...rest] = most.map((one, at) => (at === 0 ? { ...one, demandeurs_emploi: null } : one));
      const report = reportOf(many(5, { code_insee: first!.code }), { communes: [first!, ...rest] });
      expect(report).toMatchObject({ unite: 'demandeurs_emploi', territoire: { demandeurs_emploi: 9900 } });
      expect(themeOf(report, 'mobilite')?.pour_1000).toBe(0);
      expect(report.limites.sans_personnes).toEqual({ unite: 'demandeurs_emploi', inconnues: 1, toutes: 100 });
    });
  });

  test('tells no need that no cell tells, and compares the others without its offers', () => {
    const empty = needs({}).map((group) => ({
      ...group,
      personnes: { contrainte_numerique: 100, contrainte_mobilite: 300, contrainte_sante: null },
    }));
    const offers = [
      ...many(10, { thematiques: ['numerique--x'] }),
      ...Array.from({ length: 30 }, (_, at) => service(100 + at, { thematiques: ['mobilite--x'] })),
      ...Array.from({ length: 40 }, (_, at) => service(200 + at, { thematiques: ['sante--x'] })),
    ];
    const { themes } = reportOf(offers, { freins: empty });
    const of = (name: string) => themes.find(({ categorie }) => categorie === name);
    expect(of('sante')).toMatchObject({ services: 40, personnes: null, part_besoin: null, officiel: null });
    expect(of('numerique')).toMatchObject({ personnes: 100, attendus: 10, ecart: 0 });
  });

  test('tells needs of no known month, beside none of a known one', () => {
    const offers = many(20, { thematiques: ['mobilite--x'] });
    const monthless = needs({}).map((group) => ({ ...group, date_extraction: '' }));
    const dated = needs({}).map((group) => ({ ...group, personnes: { ...group.personnes, contrainte_mobilite: 77 } }));
    const nombresRefuses = [{ code: 'CLPE07', colonne: 'mois_statistique', valeur: 'jadis' }];
    const alone = reportOf(offers, { freins: monthless, nombresRefuses });
    expect(alone.besoins_du).toBe('');
    expect(alone.themes.some(({ personnes }) => personnes !== null)).toBe(true);
    expect(alone.limites).toMatchObject({ nombres_refuses: { nombre: 0, exemples: [] }, freins_sans_mois: 1 });
    const both = reportOf(offers, { freins: [...monthless, ...dated] });
    expect(both.besoins_du).toBe('2026-09-01');
    expect(both.themes.find(({ categorie }) => categorie === 'mobilite')?.personnes).toBe(77);
  });

  test('names the first numbers of people that nobody can have, in its own départements', () => {
    const nombresRefuses = ['07001', '26001', 'CLPE07009', 'CLPE26009', '200099999', '07'].map((code) => ({
      code,
      colonne: 'defm',
      valeur: '-1',
    }));
    const { nombres_refuses: refused } = reportOf([], { nombresRefuses }).limites;
    expect(refused?.exemples.map(({ code }) => code)).toEqual(['07001', 'CLPE07009', '200099999', '07']);
    expect(reportOf([], { nombresRefuses: Array(7).fill(nombresRefuses[0]) }).limites.nombres_refuses).toMatchObject({
      nombre: 7,
      exemples: { length: 5 },
    });
  });

  test('names the codes of another year, of records, of people and of local committees, in its own départements', () => {
    const services = [
      ...many(2, { code_insee: '07999' }),
      service(5, { code_insee: '07998' }),
      service(6, { code_insee: '26999' }),
      service(7, { code_insee: null }),
    ];
    const facts = {
      communesInconnues: ['07999', '26999'],
      freins: [
        ...needs({}),
        ...['CLPE07009', 'CLPE26009', '200099999'].map((id_clpe) => ({ ...needs({})[0]!, id_clpe })),
      ],
    };
    const { limites } = reportOf([...many(2, { id: undefined }), ...services], facts);
    expect(limites).toMatchObject({
      ...{ codes_inconnus: { fiches: 3, codes: ['07999', '07998'] }, personnes_inconnues: ['07999'] },
      ...{ clpe_inconnus: ['CLPE07009', '200099999'], sans_lieu: 5 },
    });
    const whole = describeTerritory(
      readTerritoryOffer({ offer: { day: '2026-11-16', structures: [], services }, communes, ...facts }),
      'france',
      'france',
    );
    expect(whole.limites.codes_inconnus?.fiches).toBe(4);
    expect(whole.limites.personnes_inconnues).toEqual(['07999', '26999']);
    expect(whole.limites.orphelins).toBe(5);
    expect(limites.sans_clpe).toBeNull();
    const outside = [...communes, commune('07003', { clpe_id: null })];
    expect(reportOf([], { communes: outside, freins: needs({}) }).limites.sans_clpe).toEqual([1, 3]);
    expect(reportOf([], { communes: outside }).limites.sans_clpe).toBeNull();
  });

  test('counts offers by each value that they tell, and what those under 80 % lack', () => {
    const services = [
      service(1, {
        publics: ['jeunes', 'femmes', 'jeunes'],
        type: 'atelier',
        thematiques: ['mobilite--x', 'sante--y'],
      }),
      service(2, { publics: ['jeunes'], type: 'formation', modes_accueil: ['en-presentiel', 'a-distance'] }),
      service(3, { publics: [], type: null, score_qualite: 0.3, frais: 'gratuit', thematiques: null }),
      service(4, { publics: null, type: '', score_qualite: 0.3, code_insee: '26001' }),
    ];
    const { repartition, qualite } = reportOf(services);
    expect(repartition).toEqual({
      thematiques: { valeurs: { 'mobilite--x': 2, 'sante--y': 1 }, inconnus: 1 },
      publics: { valeurs: { jeunes: 2, femmes: 1 }, inconnus: 1 },
      type: { valeurs: { atelier: 1, formation: 1 }, inconnus: 1 },
      modes_accueil: { valeurs: { 'en-presentiel': 3, 'a-distance': 1 }, inconnus: 0 },
    });
    expect(qualite).toMatchObject({ sous_le_seuil: 1, manques: { au_moins_un_public: 1, au_moins_une_thematique: 1 } });
    expect(qualite?.manques).not.toHaveProperty('frais_bien_definis');
  });

  test('counts as visible the services of a file without scores that would have a good one', () => {
    const full = {
      ...{ score_qualite: null, publics: ['tous-publics'], frais: 'gratuit', description: 'a'.repeat(400) },
      ...{
        telephone: '+33400000000',
        mobilisable_par: ['usagers'],
        modes_mobilisation: ['telephoner'],
        adresse: '1 rue',
      },
    };
    const services = [service(1, full), service(2, { ...full, telephone: null }), service(3, { score_qualite: null })];
    const report = reportOf(services, { before: { day: '2026-10-02', structures: [], services } });
    expect(report.chiffres).toMatchObject({ visibles: 1, avant: { visibles: 1 } });
  });

  test('asks to complete no record where the share of visible ones would read the same', () => {
    const record = {
      publics: [],
      type: 'aide',
      description: 'a'.repeat(400),
      telephone: '+33400000000',
      frais: 'gratuit',
    };
    const completed = (hidden: number, all: number) =>
      reportOf([
        ...many(all - hidden),
        ...many(all, { ...record, score_qualite: 0.75 }).slice(all - hidden),
      ]).actions.flatMap((action) => (action.genre === 'completer' ? [action.parts] : []));
    expect(completed(1, 40)).toEqual([[0.975, 1]]);
    expect(completed(1, 400), 'from 100 % to 100 %').toEqual([]);
  });

  test('tells no growth of records that the earlier files do not hold', () => {
    const before = { day: '2026-05-18', structures: [], services: many(2) };
    const noStructures = reportOf(many(5), { before });
    expect(noStructures.chiffres.avant).toEqual({ services: 2, structures: null, a_jour: 0, visibles: 2 });
    expect(noStructures.croissance?.series['mobilite']).toEqual([2, 5]);
    const noServices = reportOf(many(5), {
      before: { ...before, services: [], structures: [{ id: 's1', code_insee: '07001' }] },
    });
    expect(noServices).toMatchObject({
      ...{ avant: '2026-05-18', croissance: null },
      chiffres: { avant: { services: null, structures: 1, a_jour: null, visibles: null } },
    });
  });

  test('tells a territory without communes or records with zeros, and with no rate', () => {
    const report = reportOf([], {}, '99');
    expect(report).toMatchObject({ unite: null, actions: [], parties: [], croissance: null });
    expect(report.themes.every(({ verdict, pour_1000 }) => verdict === null && pour_1000 === null)).toBe(true);
  });
});
