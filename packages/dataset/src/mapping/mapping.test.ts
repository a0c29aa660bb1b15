import { describe, expect, it } from 'vitest';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { mendDataset, type MendedDataset } from '../mending/mend-dataset.ts';
import { createPlaces } from '../values/places/places.ts';
import { splitPoint } from '../values/places/read-point.ts';
import type { SourceRow } from '../rows/row.ts';
import { applyMapping } from './apply-mapping.ts';
import { targetOfName } from '../columns/column-names.ts';
import { parseMapping, type Mapping } from './mapping.ts';
import { suggestMapping } from './suggest-mapping.ts';

const commune = (
  code: string,
  nom: string,
  postal: string,
  latitude: number,
  longitude: number,
  epci: string,
): Commune => ({
  code,
  nom,
  codes_postaux: [postal],
  code_departement: code.slice(0, 2),
  code_epci: epci,
  population: null,
  latitude,
  longitude,
});
const places = createPlaces(
  [
    commune('72181', 'Le Mans', '72000', 48, 0.2, '247200132'),
    commune('72180', 'Mamers', '72600', 48.35, 0.37, '200072676'),
    commune('72290', "Saint-Mars-d'Outillé", '72220', 47.87, 0.33, '247200421'),
    commune('53147', 'Mayenne', '53100', 48.3, -0.61, '200055887'),
  ],
  new Map([['200072676', 'CC Maine Saosnois']]),
);
const context = { source: 'cd72', now: '2026-11-20', departement: '72', places };

function rowsOf(list: readonly Record<string, unknown>[], place: Partial<SourceRow> = {}): SourceRow[] {
  return list.map((cells, index) => ({
    kind: 'row',
    file: 'x.csv',
    sheet: null,
    table: 1,
    row: index + 2,
    pointer: null,
    cells,
    ...place,
  }));
}
const mended = (rows: readonly SourceRow[], mapping: Mapping = suggestMapping(rows)): MendedDataset =>
  mendDataset(applyMapping(rows, mapping, context), { ...context, values: mapping.values });

it('reads the columns of a city’s map, whose point is in metres of the French grid', () => {
  const cells = {
    ...{ OBJECTID: 1, ID_EQUIP: 'EQ-7', NOM_EQUIP: 'Maison de quartier', ADR_NUM: '12', ADR_VOIE: 'rue du Port' },
    ...{ CODPOST: '72600', NOM_COM: 'Mamers', TELEPHON: '02 43 00 00 00', SITEWEB: 'https://mairie.example' },
    ...{ COORD_X: '505187,26', COORD_Y: '6808765,59', MISSIONS: 'Accueillir.' },
  };
  const { structures, questions } = mended(rowsOf([cells]));
  expect(structures[0]).toMatchObject({
    ...{ id: 'cd72--EQ-7', nom: 'Maison de quartier', adresse: '12 rue du Port', code_insee: '72180' },
    ...{ telephone: '+33243000000', site_web: 'https://mairie.example', description: 'Accueillir.' },
  });
  expect(structures[0]?.latitude).toBeCloseTo(48.35, 4);
  expect(structures[0]?.longitude).toBeCloseTo(0.37, 4);
  expect(questions.map(({ field }) => field)).toEqual(['date_maj']);
});

it('takes the point in degrees where another is in metres, and the metres where some rows have them alone', () => {
  const row = { Nom: 'Permis', X_L93: 505_187, Y_L93: 6_808_766, Commune: 'Mamers', CP: '72600' };
  const fieldsOf = (rows: readonly Record<string, unknown>[]): (string | null)[] =>
    suggestMapping(rowsOf(rows))
      .columns.slice(1, 3)
      .map(({ field }) => field);
  expect(fieldsOf([{ ...row, LAT_WGS: 48.35, LON_WGS: 0.37 }])).toEqual([null, null]);
  expect(fieldsOf([{ ...row, geometry: { type: 'Point', coordinates: [0.37, 48.35] } }])).toEqual([null, null]);
  expect(fieldsOf([{ ...row, LAT_WGS: 48.35, LON_WGS: 0.37 }, row])).toEqual(['longitude', 'latitude']);
});

it('cuts a whole address that a mapping gives to its fields', () => {
  const { structures } = mended(rowsOf([{ Nom: 'Permis', Où: '12 rue du Port – 72600 Mamers' }]), {
    columns: [
      { column: 'Nom', field: 'nom' },
      { column: 'Où', field: 'adresse, code_postal, commune' },
    ],
  });
  expect(structures[0]).toMatchObject({
    adresse: '12 rue du Port',
    code_postal: '72600',
    commune: 'Mamers',
    code_insee: '72180',
  });
});

describe('tables of one file that know each other by codes', () => {
  const structures = ['007', '012', '030', '041'].map((Code) => ({
    Code,
    Structure: `Lieu ${Code}`,
    Commune: 'Mamers',
  }));
  const services = [7, 7, 12, 12, 30, 41].map((Code, at) => ({
    'N°': 501 + at,
    Code,
    Intitulé: `Atelier ${at}`,
    Public: 'Jeunes',
    Thème: 'Numérique',
  }));
  const ranked = structures.map((one, at) => ({ ...one, Code: String(at + 1) }));
  const tablesOf = (...tables: readonly (readonly Record<string, unknown>[])[]): SourceRow[] =>
    tables.flatMap((list, at) => rowsOf(list, { table: at + 1 }));
  const fieldsOf = (rows: readonly SourceRow[], table: number): (string | null)[] =>
    suggestMapping(rows).columns.flatMap((one) => (one.table === table ? [one.field] : []));

  it('gives services their structures, whose code lost its zeros and stands on several rows', () => {
    const rows = tablesOf(structures, services);
    expect(fieldsOf(rows, 2).slice(0, 2)).toEqual(['id', 'structure_id']);
    const told = mended(rows).services.map(({ id, structure_id }) => `${id} ${String(structure_id)}`);
    expect(told).toEqual(
      ['007', '007', '012', '012', '030', '041'].map((code, at) => `cd72--${501 + at} cd72--${code}`),
    );
  });

  it.each(['N° de l’action', 'N°', 'Réf.'])('adds the hours of a third table to the services of its « %s »', (name) => {
    const hours = [501, 503, 504, 506].map((code) => ({
      [name]: code,
      Lundi: '9h-12h',
      Mardi: code === 504 ? '14h-16h' : '',
    }));
    const dataset = mended(tablesOf(structures, services, [...hours, { [name]: 999, Lundi: '9h-10h', Mardi: '' }]));
    expect(dataset.structures).toHaveLength(4);
    const told = dataset.services.map(({ id, nom, horaires_accueil }) => [id, nom, horaires_accueil]);
    expect(told).toEqual([
      ...['Mo 09:00-12:00', null, 'Mo 09:00-12:00', 'Mo 09:00-12:00; Tu 14:00-16:00', null, 'Mo 09:00-12:00'].map(
        (week, at) => [`cd72--${501 + at}`, `Atelier ${at}`, week],
      ),
      ['cd72--999', null, 'Mo 09:00-10:00'],
    ]);
  });

  it('adds what each of several tables tells of the same services', () => {
    const hours = [501, 503, 504, 506].map((code) => ({ 'N° de l’action': code, Lundi: '9h-12h' }));
    const phones = [501, 502, 503, 504].map((code) => ({ 'N° de l’action': code, Téléphone: '02 43 00 00 01' }));
    const dataset = mended(tablesOf(structures, services, hours, phones));
    const told = dataset.services.map(({ id, nom, horaires_accueil, telephone }) => [
      ...[id, nom, horaires_accueil, telephone],
    ]);
    const [week, phone] = ['Mo 09:00-12:00', '+33243000001'];
    expect(told).toEqual([
      ['cd72--501', 'Atelier 0', week, phone],
      ['cd72--502', 'Atelier 1', null, phone],
      ['cd72--503', 'Atelier 2', week, phone],
      ['cd72--504', 'Atelier 3', week, phone],
      ['cd72--505', 'Atelier 4', null, null],
      ['cd72--506', 'Atelier 5', week, null],
    ]);
  });

  it('gives services the place that a table without names has under their code', () => {
    const sites = ['S-1', 'S-2', 'S-3'].map((cle, at) => ({
      ...{ cle, structure_id: '007', voie: `${at + 1} rue Neuve`, cp: '72600', ville: 'MAMERS' },
      tel: `02 43 00 00 0${at}`,
    }));
    const placed = services.map((one, at) => ({
      ...one,
      site_cle: `S-${(at % 3) + 1}`,
      Téléphone: at === 0 ? '115' : '',
    }));
    const dataset = mended(tablesOf(structures, sites, placed));
    expect(dataset.structures).toHaveLength(4);
    expect(dataset.services.map(({ adresse, commune: town, telephone }) => [adresse, town, telephone])).toEqual([
      ['1 rue Neuve', 'Mamers', '115'],
      ['2 rue Neuve', 'Mamers', '+33243000001'],
      ['3 rue Neuve', 'Mamers', '+33243000002'],
      ['1 rue Neuve', 'Mamers', '+33243000000'],
      ['2 rue Neuve', 'Mamers', '+33243000001'],
      ['3 rue Neuve', 'Mamers', '+33243000002'],
    ]);
  });

  it('keeps codes that are those of the services, though structures have the same ones', () => {
    for (const codes of [
      [1, 2, 3, 4],
      [1, 2, 3, 4, 4],
    ]) {
      const own = codes.map((Code, at) => ({ ...services[at], 'N°': at + 1, Code }));
      expect(fieldsOf(tablesOf(ranked, own), 2).slice(0, 2)).toEqual([null, 'id']);
    }
  });

  it('joins no numbers of rows, nor codes that may be those of structures', () => {
    const own = services.map((one, at) => ({ ...one, 'N°': undefined, Code: at + 1 }));
    const more = (name: string) => [1, 2, 3].map((code) => ({ [name]: code, Lundi: '9h-12h' }));
    expect(fieldsOf(tablesOf(structures, own, more('N°')), 3)).toEqual([null, 'horaires_accueil']);
    expect(fieldsOf(tablesOf(ranked, own, more('Code')), 3)).toEqual(['id', 'horaires_accueil']);
    expect(fieldsOf(tablesOf(structures, own, more('N° structure')), 3)[0]).toBe('structure.id');
    expect(fieldsOf(tablesOf(ranked, own, more('N° atelier')), 3)).toEqual(['service.id', 'horaires_accueil']);
  });
});

it('cuts an address whose postal code lost its zero', () => {
  const ain = createPlaces([commune('01034', 'Belley', '01300', 45.76, 5.69, '200070118')]);
  const rows = rowsOf([{ Nom: 'Permis', Adresse: '11 place du 8 Mai 1945 - 1300 Belley' }]);
  const { structures } = mendDataset(applyMapping(rows, suggestMapping(rows), context), { ...context, places: ain });
  const [first] = structures;
  expect(first).toMatchObject({ adresse: '11 place du 8 Mai 1945', code_postal: '01300', code_insee: '01034' });
});

it('takes a way to enrol whose values are links for the link', () => {
  const rows = rowsOf(
    ['a', 'b', 'c'].map((name) => ({ Action: name, Public: 'Jeunes', Inscription: `www.x.example/${name}` })),
  );
  expect(suggestMapping(rows).columns[2]?.field).toBe('lien_mobilisation');
});

it('gives the point of an item to its structure, as its address, and none to its services', () => {
  const item = { raison_sociale: 'Le Relais', ville: 'Mamers', cp: '72600', 'actions[].nom': 'Permis' };
  for (const point of [
    [0.371, 48.351],
    [48.351, 0.371],
    ['0,371', '48,351'],
  ]) {
    const { structures, services } = mended(
      rowsOf([{ ...item, position: point }], { isItem: true, pointer: '/0/actions/0' }),
    );
    expect(structures[0]).toMatchObject({ latitude: 48.351, longitude: 0.371 });
    expect(services[0]).toMatchObject({ nom: 'Permis', latitude: null });
  }
});

it('names the offers of a table by the only column of short texts that mostly differ', () => {
  const rows = ['Halte du jeudi', 'Club des curieux', 'Table ouverte', 'Halte du jeudi', 'Le grand tri'].map(
    (name, at) => ({ Porteur: `Lieu ${at}`, 'À proposer': name, Descriptif: `Un texte ${at}`, Public: 'Tous' }),
  );
  const fieldsOf = (list: readonly Record<string, unknown>[]) =>
    suggestMapping(rowsOf(list)).columns.map(({ field }) => field);
  expect(fieldsOf(rows)[1]).toBe('nom');
  expect(fieldsOf(rows.map((row, at) => ({ ...row, Suivi: `Relancer le poste ${at}` }))).slice(1, 2)).toEqual([null]);
  expect(
    fieldsOf(
      rows.map(({ Porteur, 'À proposer': name, Descriptif }) => ({ Porteur, 'À proposer': name, Descriptif })),
    )[1],
  ).toBeNull();
});

it.each([
  ['Où ?', ['1-3, place du Port', 'Z.I. Est – hall 3', 'Ancien presbytère', 'RDC bât. B', '2 rue Neuve']],
  ['Lieu (adresse)', ['Salle des fêtes', 'Maison de quartier', '4 rue Neuve', '2 place du Port']],
])('takes « Qui ? » for the structure, and %s for the place', (where, values) => {
  const rows = values.map((value, at) => ({
    'Quoi ?': `Atelier ${at}`,
    'Qui ?': `Lieu ${at}`,
    [where]: value,
    Public: 'Tous',
  }));
  const { columns } = suggestMapping(rowsOf(rows), { places });
  expect(columns.map(({ field }) => field)).toEqual(['nom', 'structure.nom', 'adresse', 'publics, publics_precisions']);
});

it('takes « Qui ? » for no structure where its values are publics or people', () => {
  for (const values of [
    ['Jeunes', 'Femmes', 'Seniors'],
    ['Mme Roux', 'M. Le Goff', 'Mme Ba'],
  ]) {
    const rows = values.map((value, at) => ({ 'Quoi ?': `Atelier ${at}`, 'Qui ?': value }));
    expect(suggestMapping(rowsOf(rows)).columns[1]?.field).not.toBe('structure.nom');
  }
});

it('parts the name of a person from her phone and her address, where many cells of a column have all three', () => {
  const rows = rowsOf(
    [1, 2, 3].map((at) => ({
      Nom: `Atelier ${at}`,
      Public: 'Tous',
      Contact: `Mme Le Goff\n02 43 00 00 0${at}\na${at}@b.fr`,
    })),
  );
  expect(mended(rows).services[0]).toMatchObject({
    contact_nom_prenom: 'Mme Le Goff',
    telephone: '+33243000001',
    courriel: 'a1@b.fr',
  });
});

it('reads days of a column with its month first, where several of them have no other reading and none has it last', () => {
  const daysOf = (days: readonly string[]): unknown[] =>
    mended(rowsOf(days.map((day, at) => ({ Nom: `Atelier ${at}`, Public: 'Tous', maj: day })))).services.map(
      ({ date_maj }) => date_maj,
    );
  expect(daysOf(['7/24/2026', '7/8/2026 14:30', '8/25/2026'])).toEqual(['2026-07-24', '2026-07-08', '2026-08-25']);
  expect(daysOf(['7/24/2026', '7/8/2026', '25/8/2026', '8/26/2026'])).toEqual([null, '2026-08-07', '2026-08-25', null]);
  expect(daysOf(['7/24/2026', '7/8/2026'])).toEqual([null, '2026-08-07']);
});

it('leaves out a row whose box « Archived » is checked', () => {
  const rows = rowsOf([
    { Nom: 'Atelier', Public: 'Tous', Archived: 'checked' },
    { Nom: 'Cours', Public: 'Tous', Archived: '' },
  ]);
  expect(mended(rows).services.map(({ nom }) => nom)).toEqual(['Cours']);
});

it('reads the boxes and the hours of a form, whose questions have brackets behind them', () => {
  const row = {
    ...{ 'Comment s’appelle l’action ?': 'Atelier', 'Quels publics accueillez-vous ? [Jeunes]': 'Oui' },
    ...{ 'Quels publics accueillez-vous ? [Seniors]': 'Non', 'Quels publics accueillez-vous ? [Femmes]': 'Oui' },
    ...{ 'Horaires d’ouverture [Lundi][Matin]': '9h-12h', 'Horaires d’ouverture [Lundi][Après-midi]': '14h-17h' },
    ...{ 'Comment s’inscrire ? [Par téléphone]': 'Oui', 'Comment s’inscrire ? [Par mail]': 'Non' },
  };
  expect(mended(rowsOf([row])).services[0]).toMatchObject({
    publics: ['jeunes', 'femmes'],
    horaires_accueil: 'Mo 09:00-12:00,14:00-17:00',
    modes_mobilisation: ['telephoner'],
  });
});

it('reads the lines of an address that are a list', () => {
  const row = { nom: 'CCAS', 'siege.lignes': ['c/o Mairie', '1 rue Neuve'], commune: 'Mamers', code_postal: '72600' };
  expect(mended(rowsOf([row])).structures[0]).toMatchObject({ adresse: 'c/o Mairie 1 rue Neuve' });
});

it('puts back the sign of a longitude near Greenwich, where the other side is beside the commune', () => {
  const near = createPlaces([commune('49180', 'Longué-Jumelles', '49160', 47.38, -0.11, '200071876')], new Map());
  const row = { nom: 'CCAS', commune: 'Longué-Jumelles', code_postal: '49160', latitude: 47.38 };
  const longitudes = [0.11, -0.1, 0.02].map((longitude) => {
    const rows = rowsOf([{ ...row, longitude }]);
    const own = { ...context, places: near };
    return mendDataset(applyMapping(rows, suggestMapping(rows), own), own).structures[0]?.['longitude'];
  });
  expect(longitudes).toEqual([-0.11, -0.1, 0.02]);
});

it('reads a point whose two numbers stand in the first of two columns', () => {
  const cells = { Nom: 'Permis', Commune: 'Le Mans', CP: '72000', Latitude: '48.01 ; 0.21', Longitude: '' };
  expect(mended(rowsOf([cells])).structures[0]).toMatchObject({ latitude: 48.01, longitude: 0.21 });
});

it.each([
  ['nombre_semaines', 'Durée', ['6 sem.', '8', '12 semaines', '3 mois', '26']],
  [null, 'Durée', ['2 h', '8', '1 an', '3 mois', '26']],
  [null, 'Durée', ['2 semestres', '4', '6']],
  ['modes_accueil', 'Lieu', ['Sur place', 'Distanciel', 'Itinérant', 'En visio']],
  [null, 'modif', ['Anne', 'Paul', 'Léa']],
  ['date_maj', 'modif', ['12/03/2026', '2026-03-01', '']],
  [
    'adresse',
    'Le lieu dit',
    [
      '12 Hameau du Marché, Marseille',
      '3 Hameau des Marronniers, Marseille',
      '7 HLM les Merisiers, Marseille',
      '5 Hôtel de ville, Mercurol',
      '8 Halle du Jeu, Mer',
    ],
  ],
  [
    null,
    'Ce que dit la fiche',
    Array.from({ length: 5 }, (_, at) => `Atelier de ${20 + at} heures par semaine pour les jeunes de Marseille`),
  ],
  [
    'horaires_accueil',
    'Le public vient',
    [
      '7j/7 de 9h à 18h',
      'De 9 heures à midi le mardi',
      'L-M-M-J-V : 8h-12h',
      'Lundi : 9h-12h\nMardi : fermé',
      'tlj 10h-19h',
    ],
  ],
])('takes for %s the column %s of %j', (field, name, values) => {
  const rows = values.map((value) => ({ Nom: 'Permis', [name]: value }));
  expect(suggestMapping(rowsOf(rows)).columns[1]?.field).toBe(field);
});

it('takes what stands in an object beside the name of a structure for that of the structure', () => {
  const cells = {
    ref: 'A1',
    'lieu.ref': 'L1',
    'lieu.nom': 'MJC',
    'lieu.lien': 'https://mjc.example',
    activite: 'Cours',
  };
  expect(
    suggestMapping(rowsOf([{ ...cells, lien: 'https://mjc.example/cours' }])).columns.map(({ field }) => field),
  ).toEqual([...['id', 'structure.id', 'structure.nom', 'structure.site_web', 'nom', 'lien_mobilisation']]);
});

it('asks how a place of médiation numérique receives people that helps at a distance alone', () => {
  const rows = ['À distance', 'À distance|En autonomie', 'En autonomie'].map((value) => ({
    ...{ Nom: 'Lieu', Services: 'Utilisation sécurisée du numérique', Aide: value },
  }));
  const { services, questions } = mended(rowsOf(rows), {
    columns: [
      { column: 'Nom', field: 'nom' },
      { column: 'Services', field: '_mednum_services' },
      { column: 'Aide', field: '_mednum_accompagnement' },
    ],
  });
  expect(services.map(({ modes_accueil }) => modes_accueil)).toEqual([
    null,
    ['en-presentiel', 'a-distance'],
    ['en-presentiel'],
  ]);
  expect(questions.filter(({ field }) => field === 'modes_accueil')).toHaveLength(1);
});

it('reads the same words of the same column by what their table is', () => {
  const rows = [
    ...rowsOf([{ Nom: 'Lieu', Services: 'Utilisation sécurisée du numérique', Forme: 'En autonomie' }], { sheet: 'a' }),
    ...rowsOf([{ Nom: 'Cours', Forme: 'En autonomie' }], { sheet: 'b' }),
  ];
  const { services } = mended(rows, {
    columns: [
      { column: 'Nom', field: 'nom' },
      { column: 'Services', field: '_mednum_services' },
      { column: 'Forme', sheet: 'a', field: '_mednum_accompagnement' },
      { column: 'Forme', sheet: 'b', field: 'type' },
    ],
  });
  expect(services.map(({ type }) => type)).toEqual(['aide-materielle', null]);
});

it.each([
  ['CP / Ville', 'code_postal, commune'],
  ['Commune et code postal', 'code_postal, commune'],
  ['Jours et heures d’ouverture', 'horaires_accueil'],
  ['thÃ¨mes', 'thematiques'],
  ['Prestataire', 'structure.nom'],
  ['organization', 'structure.nom'],
  ['address', 'adresse'],
  ['opening_hours', 'horaires_accueil'],
  ['updated', 'date_maj'],
  ['Détail de la prestation', 'description'],
  ['Coût pour les familles', 'frais, frais_precisions'],
  ['Participation financière des familles', 'frais, frais_precisions'],
  ['Participation de l’usager', 'frais, frais_precisions'],
  ['Vérifiée le', 'date_maj'],
  ['Mis à jour le', 'date_maj'],
  ['Modifié le', 'date_maj'],
  ['derniereMiseAJour', 'date_maj'],
  ['majLe', 'date_maj'],
  ['M.À.J.', 'date_maj'],
  ['codeINSEE', 'code_insee'],
  ['Durée (semaines)', 'nombre_semaines'],
  ['NumÃ©ro de tÃ©lÃ©phone', 'telephone'],
  ['Coordonnées téléphoniques', 'telephone'],
  ['@', 'courriel'],
  ['Description courte', '_resume'],
  ['Texte', 'description'],
  ['Nom de la permanence', 'nom'],
  ['Type de public', 'publics, publics_precisions'],
  ['Reste à charge', 'frais, frais_precisions'],
  ['Communes couvertes', 'zone_eligibilite'],
  ['Commune d’implantation', 'commune'],
  ['Libellé long', null],
  ['MàJ', 'date_maj'],
  ['Struct.', 'structure.nom'],
  ['N° struct.', 'structure.id'],
  ['Desc.', 'description'],
  ['Hor.', 'horaires_accueil'],
  ['Hor. d’ouv.', 'horaires_accueil'],
  ['Bénéf.', 'publics, publics_precisions'],
  ['Cond. d’accès', 'conditions_acces'],
  ['Nb sem.', 'nombre_semaines'],
  ['Cpl. adr.', 'complement_adresse'],
  ['Com.', null],
  ['Pub.', null],
  ['Serv.', null],
  ['body', 'description'],
  ['Heures / sem.', 'volume_horaire_hebdomadaire'],
  ['modif', 'date_maj'],
  ['Vérifié quand ?', 'date_maj'],
  ['Infos du', 'date_maj'],
  ['Qui est votre interlocuteur ?', 'contact_nom_prenom'],
  ['Quels sont les critères d’admission ?', 'conditions_acces'],
  ['Y a-t-il des conditions particulières ?', 'conditions_acces'],
  ['Combien d’heures chaque semaine ?', 'volume_horaire_hebdomadaire'],
  ['Durant combien de semaines ?', 'nombre_semaines'],
  ['Durée', null],
  ['CPVILLE', 'code_postal, commune'],
  ['NB_H_SEM', 'volume_horaire_hebdomadaire'],
  ['Price details', 'frais_precisions'],
  ['Si non, combien ?', 'frais_precisions'],
  ['L’action est-elle gratuite ?', 'frais, frais_precisions'],
  ['a_propos', 'description'],
  ['Site d’inscription', 'lien_mobilisation'],
  ['INTERNET_ORGANISME', 'structure.site_web'],
  ['siege.lignes', 'adresse'],
])('knows the column %s', (column, field) => {
  expect(suggestMapping(rowsOf([{ Nom: 'Permis', [column]: '' }])).columns[1]?.field).toBe(field);
});

it('takes « N° » of a body for the phone that it holds', () => {
  const phones = ['02 61 91 00 74', '0261910075', '02.61.91.00.76'];
  const rows = rowsOf(phones.map((phone, at) => ({ Nom: `Lieu ${at}`, 'N° association': phone })));
  expect(suggestMapping(rows).columns[1]?.field).toBe('structure.telephone');
});

describe('a column « label »', () => {
  const names = ['CCAS de Mamers', 'Mission locale', 'Le Relais', 'Atelier 72', 'La Marelle'];
  const rows = (labels: readonly string[]): SourceRow[] =>
    rowsOf(
      labels.map((label, at) => ({ uid: `S${at}`, label, 'services[].title': 'Aide', 'services[].topic': 'Santé' })),
    );

  it('names structures, where nothing else does and nearly all are different', () => {
    expect(suggestMapping(rows(names)).columns[1]?.field).toBe('structure.nom');
    expect(mended(rows(names)).structures.map(({ nom }) => nom)).toEqual(names);
  });

  it('tells networks where few are told, or where names stand beside it', () => {
    const networks = ['AFPA', 'AFPA', 'Croix-Rouge', 'AFPA', 'Croix-Rouge'];
    expect(suggestMapping(rows(networks)).columns[1]?.field).toBe('_labels');
    const named = rows(names).map((row) => ({ ...row, cells: { ...row.cells, name: `Lieu ${row.row}` } }));
    expect(suggestMapping(named).columns[1]?.field).toBe('_labels');
  });

  it.each(['address.label', 'commune.label', 'category.label'])('names nothing as %s', (column) => {
    const told = rowsOf(names.map((label, at) => ({ uid: `S${at}`, Nom: `Lieu ${at}`, [column]: label })));
    expect(suggestMapping(told).columns[2]?.field).not.toContain('nom');
    expect(mended(told).structures.map(({ nom }) => nom)).toEqual(names.map((_, at) => `Lieu ${at}`));
  });
});

it.each([
  ['47.97, -0.44', '48.02, -0.87', '48.38, -0.53'],
  ['-0.440552, 47.978261', '-0.870213, 48.024621', '-0.536601, 48.386072'],
  ['47,88282 ; -0,85473', '48,3045 ; -0,25439', '47.83853 / -1.18588'],
])('knows the points of « GPS » beside a phone, whose digits are as many: %s', (...points) => {
  const rows = rowsOf(points.map((point) => ({ Nom: 'Permis', Tél: '02 61 91 00 74', GPS: point })));
  expect(suggestMapping(rows).columns[2]?.field).toBe('_latlon');
});

it.each([
  ['geo', ['47.9812,0.2', '47.959,0.144', '47.9186,0.244', '47.689,-0.0647', '47.8378,-0.355'], '_latlon'],
  ['Sommes', ['12,50 / 15,00', '9,90 / 12,00', '3,50 / 4,00', '10,00 / 12,50', '8,00 / 9,50'], null],
])('tells points from pairs of prices by their digits: %s', (column, values, field) => {
  const rows = rowsOf(values.map((value) => ({ Nom: 'Permis', Commune: 'Laval', [column]: value })));
  expect(suggestMapping(rows).columns[2]?.field).toBe(field);
});

it('reads a list of publics in HTML, and one whose last blank was read in a wrong encoding', () => {
  const cells = ['<ul><li>Seniors</li><li>Femmes</li></ul>', 'Jeunes, ParentsÂ '];
  const rows = rowsOf(cells.map((publics, at) => ({ Nom: `Permis ${at}`, Publics: publics })));
  const { services } = mended(rows, suggestMapping(rows));
  expect(services.map(({ publics }) => publics)).toEqual([
    ['seniors', 'femmes'],
    ['jeunes', 'familles'],
  ]);
});

it('reads a point with a slash between its numbers, and one alone in a list of points', () => {
  expect(splitPoint('47.88124 / -0.88327')).toEqual(['47.88124', '-0.88327']);
  expect(splitPoint({ type: 'MultiPoint', coordinates: [[-1.19, 48.48]] })).toEqual([48.48, -1.19]);
});

it.each(['habitants', 'familles', 'personnes'])('knows no price in the participation of the %s', (people) => {
  const name = `Participation des ${people}`;
  expect(suggestMapping(rowsOf([{ Nom: 'Permis', [name]: '' }])).columns[1]?.field).toBeNull();
});

it('gives the same fields to one column alone where their values tell them', () => {
  const rows = rowsOf(
    ['Gratuit', '5 €', '12 € par mois', 'Gratuit', '3 €', 'Gratuit'].map((price) => ({
      Nom: 'Permis',
      C7: price,
      C8: price,
    })),
  );
  expect(
    suggestMapping(rows)
      .columns.slice(1)
      .map(({ field }) => field),
  ).toEqual(['frais, frais_precisions', null]);
});

it('keeps a name below a group that tells no field', () => {
  const rows = rowsOf([{ Nom: 'Atelier CV', Commune: 'Laon' }], { groups: { Nom: 'Observations' } });
  expect(suggestMapping(rows).columns[0]).toMatchObject({ column: 'Nom', field: 'nom' });
});

it('takes sums for no postal codes, whether the communes are known or not', () => {
  const rows = (values: readonly string[]) => rowsOf(values.map((value) => ({ Nom: 'Permis', Zzz: value })));
  const fieldOf = (values: readonly string[], options = {}) => suggestMapping(rows(values), options).columns[1]?.field;
  const sums = ['15000', '20000', '35000', '72500', '40000', '12500'];
  expect([fieldOf(sums), fieldOf(sums, { places })]).toEqual([null, null]);
  const others = ['15010', '20030', '35040', '72560', '40010', '12590'];
  expect([fieldOf(others), fieldOf(others, { places })]).toEqual(['code_postal', null]);
  expect(fieldOf(['72000', '72600', '72220', '53100', '72600'], { places })).toBe('code_postal');
});

it('reads words of a vocabulary that went through a wrong encoding', () => {
  const rows = rowsOf([{ nom: 'Permis', publics: 'BÃ©nÃ©ficiaires des minimas sociaux ; Jeunes' }]);
  expect(mended(rows).services[0]?.['publics']).toEqual(['beneficiaires-des-minimas-sociaux', 'jeunes']);
});

it('takes a zone with the name of the commune of its service for that commune, and asks about any other', () => {
  const known = createPlaces([
    commune('81065', 'Castres', '81100', 43.6, 2.24, '200066124'),
    commune('02142', 'Castres', '02680', 49.8, 3.24, '200071892'),
    commune('81163', 'Mazamet', '81200', 43.49, 2.37, '200066124'),
  ]);
  const zoned = (zone: string) => ({ nom: 'Permis', Porteur: 'CCAS', ville: 'Castres', cp: '81100', territoire: zone });
  const rows = rowsOf(['Commune de Castres', 'Castres', 'Mazamet', 'Castres nord'].map(zoned));
  const { services, questions } = mendDataset(applyMapping(rows, suggestMapping(rows), context), {
    ...{ ...context, departement: null, places: known },
  });
  expect(services.map(({ zone_eligibilite }) => zone_eligibilite)).toEqual([['81065'], ['81065'], null, null]);
  expect(questions.filter(({ field }) => field === 'zone_eligibilite').map(({ row }) => row)).toEqual([4, 5]);
});

describe('a table of a département', () => {
  const rows = rowsOf([
    {
      'N°': 1,
      Thématique: 'FLE',
      'Nom de l’action': 'Ateliers de français.',
      Porteur: 'CCAS du Mans',
      'Descriptif / objectifs': 'Apprendre le français en petit groupe.',
      'Public visé': 'BRSA',
      CP: 72000,
      Ville: 'LE MANS',
      'Tél.': 243000000,
      Coût: '5 € la séance',
      'Secteur géographique': 'Tout le département',
      Site: 'www.asso.example',
      MAJ: '13/01/2026',
      'Obs. internes': 'à revoir',
    },
    {
      Thématique: 'Mobilité',
      'Nom de l’action': 'Garage',
      Porteur: 'CCAS DU MANS',
      Ville: 'St Mars d’Outillé',
      CP: '72220',
      'Secteur géographique': 'Sud du département',
      MAJ: '01/02/2025',
      'Public visé': 'idem',
      Coût: null,
    },
  ]);
  const { structures, services, questions, mends } = mended(rows);

  it('gives services, and one structure of their columns', () => {
    expect(structures).toEqual([
      expect.objectContaining({ id: 'cd72--ccas-du-mans', nom: 'CCAS du Mans', date_maj: '2026-01-13', commune: null }),
    ]);
    expect(services[0]).toMatchObject({
      nom: 'Ateliers de français',
      structure_id: 'cd72--ccas-du-mans',
      thematiques: ['lecture-ecriture-calcul--maitriser-le-francais'],
      publics: ['beneficiaires-des-minimas-sociaux'],
      publics_precisions: 'BRSA',
      code_postal: '72000',
      commune: 'Le Mans',
      code_insee: '72181',
      telephone: '+33243000000',
      frais: 'payant',
      frais_precisions: '5 € la séance',
      zone_eligibilite: ['72'],
      lien_mobilisation: 'https://www.asso.example',
      date_maj: '2026-01-13',
      _row: 2,
    });
    expect(services[1]).toMatchObject({ commune: "Saint-Mars-d'Outillé", code_insee: '72290' });
    expect(Object.values(services[0] ?? {})).not.toContain('à revoir');
  });

  it('asks what is not sure, with its place', () => {
    expect(questions.map(({ row, field, code, column }) => [row, field, code, column])).toEqual(
      [
        [3, 'description', 'description_absente', undefined],
        [3, 'thematiques', 'categorie', 'Thématique'],
        [3, 'publics', 'meme_que_dessus', 'Public visé'],
        [3, 'zone_eligibilite', 'zone_ambigue', 'Secteur géographique'],
      ].map((one) => [one[0], one[1], one[2], one[3]]),
    );
  });

  it('tells each mend, its rule, and the value before and after', () => {
    expect(mends).toContainEqual(
      expect.objectContaining({
        field: 'telephone',
        row: 2,
        column: 'Tél.',
        before: 243000000,
        after: '+33243000000',
        rule: 'telephone',
      }),
    );
  });

  it('gives the same ids next month, in another order', () => {
    const ids = (list: MendedDataset): string[] => list.services.map(({ id }) => id).sort();
    expect(ids(mended([...rows].reverse()))).toEqual(ids(mended(rows)));
  });
});

describe('other layouts', () => {
  it('makes v1 of schema v0', () => {
    const { services, structures } = mended([
      ...rowsOf(
        [
          {
            id: 'a',
            nom: 'Mission',
            typologie: 'ML',
            labels_nationaux: "['bge']",
            antenne: false,
            date_maj: 1_769_904_000_000,
          },
        ],
        { file: 'structures.csv' },
      ),
      ...rowsOf(
        [
          {
            id: 'b',
            structure_id: 'a',
            nom: 'Atelier',
            presentation_resume: 'Court texte',
            presentation_detail: 'Un texte plus long',
            types: "['atelier', 'accompagnement']",
            profils: "['jeunes-16-26', 'adultes']",
            frais: "['gratuit-sous-conditions']",
            modes_orientation_beneficiaire: "['se-presenter']",
            modes_orientation_accompagnateur: "['envoyer-un-mail']",
            prise_rdv: 'https://rdv.example/a',
            zone_diffusion_type: 'departement',
            zone_diffusion_code: '72',
            pre_requis: "['Avoir 18 ans']",
            date_maj: '2026-02-01',
          },
        ],
        { file: 'services.csv' },
      ),
    ]);
    expect(structures[0]).toMatchObject({
      id: 'cd72--a',
      reseaux_porteurs: ['reseau-bge', 'mission-locale'],
      date_maj: '2026-02-01',
    });
    expect(services[0]).toMatchObject({
      id: 'cd72--b',
      structure_id: 'cd72--a',
      type: 'atelier',
      description: 'Un texte plus long',
      publics: ['jeunes'],
      frais: 'gratuit',
      modes_mobilisation: ['envoyer-un-courriel', 'se-presenter', 'utiliser-lien-mobilisation'],
      mobilisable_par: ['usagers', 'professionnels'],
      lien_mobilisation: 'https://rdv.example/a',
      zone_eligibilite: ['72'],
      conditions_acces: 'Avoir 18 ans',
    });
  });

  it('makes a structure and a service of a place of médiation numérique', () => {
    const { services, structures } = mended(
      rowsOf([
        {
          id: 'l1',
          pivot: '13003013300016',
          nom: 'Médiathèque',
          commune: 'Mamers',
          code_postal: '72600',
          services: 'Compréhension du monde numérique|Loisirs et créations numériques',
          modalites_accompagnement: 'À distance|Accompagnement individuel',
          presentation_resume: 'Des ateliers ouverts à tous.',
          frais_a_charge: 'Gratuit',
          telephone: '0243000000',
          date_maj: '2026-02-01',
        },
      ]),
    );
    expect(structures[0]).toMatchObject({
      id: 'cd72--l1',
      nom: 'Médiathèque',
      siret: '13003013300016',
      code_insee: '72180',
    });
    expect(services[0]).toMatchObject({
      structure_id: 'cd72--l1',
      frais: 'gratuit',
      commune: 'Mamers',
      description: 'Des ateliers ouverts à tous.',
      type: 'accompagnement',
      modes_accueil: ['en-presentiel', 'a-distance'],
      thematiques: [
        'numerique--maitriser-les-fondamentaux-du-numerique',
        'remobilisation--activites-sportives-et-culturelles',
      ],
    });
  });

  it('reads points, and puts right those that were exchanged', () => {
    const geometry = (...coordinates: number[]) => ({ type: 'Point', coordinates });
    const base = {
      id_lieu: 'L1',
      nom_lieu: 'CCAS',
      descriptif: 'Un service utile',
      cp: '72000',
      commune: 'Le Mans',
      maj: '2026-01-01',
    };
    const { services, questions, structures } = mended(
      rowsOf([
        { ...base, id: 1, service: 'A bis', geometry: geometry(0.21, 48.01), web: 'https://a.example' },
        { ...base, id: 2, service: 'B bis', geometry: geometry(48.01, 0.21) },
        { ...base, id: 3, service: 'C bis', geometry: geometry(0, 0) },
        { ...base, id: 4, service: 'D bis', geometry: geometry(2.35, 48.85) },
      ]),
    );
    expect(services.map(({ id, latitude }) => [id, latitude])).toEqual([
      ['cd72--1', 48.01],
      ['cd72--2', 48.01],
      ['cd72--3', null],
      ['cd72--4', null],
    ]);
    expect(questions.map(({ row, field }) => [row, field])).toEqual([
      [5, 'latitude'],
      [5, 'longitude'],
    ]);
    expect(structures).toEqual([expect.objectContaining({ id: 'cd72--L1', site_web: 'https://a.example' })]);
  });

  it('tells the columns of a structure from those of its services', () => {
    const { services, structures, questions } = mended([
      ...rowsOf(
        [{ Structure: 'CCAS', Adresse: '1 rue Neuve', CP: '72600', Ville: 'MAMERS', 'Site web': 'ccas.example' }],
        { sheet: 'Annuaire', file: 'x.xlsx' },
      ),
      ...rowsOf(
        [{ 'Nom de l’action': 'Atelier', Porteur: 'ccas', 'Tél. du porteur': '0243000000', Public: 'Jeunes' }],
        { sheet: 'Actions', file: 'x.xlsx' },
      ),
      ...rowsOf(
        [
          {
            id: 1,
            nom: 'Un service',
            'structure.nom': 'Asso',
            'structure.adresse.commune': 'Mamers',
            publics: 'Jeunes',
          },
        ],
        { file: 'y.json' },
      ),
      ...rowsOf([{ id: 1, nom: 'Un autre', 'structure.nom': 'Asso', publics: 'Jeunes' }], { file: 'y.json', row: 3 }),
    ]);
    expect(structures.map(({ nom, commune, telephone, site_web }) => [nom, commune, telephone, site_web])).toEqual([
      ['CCAS', 'Mamers', '+33243000000', 'https://ccas.example'],
      ['Asso', 'Mamers', null, null],
    ]);
    expect(services.map(({ id, structure_id }) => [id, structure_id])).toEqual([
      ['cd72--ccas--atelier', 'cd72--ccas'],
      ['cd72--1', 'cd72--asso'],
      ['cd72--1-2', 'cd72--asso'],
    ]);
    expect(questions.filter(({ code }) => code === 'id_repete').map(({ row }) => row)).toEqual([3]);
  });

  it('makes two structures of one name in two towns, and finds the row of each', () => {
    const service = (action: string, ville: string | null) => ({
      'Nom de l’action': action,
      'Structure porteuse': 'France services',
      'Ville de la structure': ville,
      Public: 'Jeunes',
    });
    const mapping: Mapping = {
      columns: [
        { column: 'Nom de l’action', field: 'nom' },
        { column: 'Structure porteuse', field: 'structure.nom' },
        { column: 'Ville de la structure', field: 'structure.commune' },
        { column: 'id', field: 'structure.id', sheet: 'Annuaire' },
        { column: 'Nom', field: 'structure.nom', sheet: 'Annuaire' },
        { column: 'Ville', field: 'structure.commune', sheet: 'Annuaire' },
      ],
    };
    const actions = rowsOf([service('A', 'Mamers'), service('B', 'LE MANS'), service('C', '72600 Mamers')], {
      sheet: 'Actions',
    });
    const made = applyMapping(actions, mapping, context);
    expect(made.structures.map(({ id }) => id)).toEqual([
      'cd72--france-services--mamers',
      'cd72--france-services--lemans',
    ]);
    expect(made.services.map(({ structure_id }) => structure_id)).toEqual([
      'cd72--france-services--mamers',
      'cd72--france-services--lemans',
      'cd72--france-services--mamers',
    ]);
    const alone = applyMapping(rowsOf([service('A', 'Mamers'), service('B', null)]), mapping, context);
    expect(alone.structures.map(({ id }) => id)).toEqual(['cd72--france-services']);
    const listed = rowsOf(
      [
        { id: 1, Nom: 'France services', Ville: 'Mamers' },
        { id: 2, Nom: 'France services', Ville: 'Le Mans' },
      ],
      { sheet: 'Annuaire' },
    );
    const both = applyMapping([...actions, ...rowsOf([service('D', null)]), ...listed], mapping, context);
    expect(both.structures.map(({ id }) => id)).toEqual(['cd72--1', 'cd72--2']);
    expect(both.services.map(({ structure_id }) => structure_id)).toEqual(['cd72--1', 'cd72--2', 'cd72--1', null]);
  });

  it('ranks ids that are given twice', () => {
    const { services } = applyMapping(
      rowsOf([1, 1, 1, '1-2'].map((id) => ({ id, nom: 'Atelier', publics: 'Jeunes' }))),
      { columns: ['id', 'nom', 'publics'].map((column) => ({ column, field: column })) },
      context,
    );
    expect(services.map(({ id }) => id)).toEqual(['cd72--1', 'cd72--1-2', 'cd72--1-3', 'cd72--1-2-2']);
  });

  it('asks about cells that are too long to be a value', () => {
    const long = ' 9'.repeat(2000);
    const columns = ['nom', 'telephone', 'courriel', 'commune', 'adresse', 'horaires_accueil', 'publics'];
    const { questions } = mended(rowsOf([Object.fromEntries(columns.map((column) => [column, long]))]), {
      columns: columns.map((column) => ({ column, field: column })),
    });
    expect(questions.filter(({ column }) => column !== undefined).map(({ field, code }) => [field, code])).toEqual(
      expect.arrayContaining([
        ['nom', 'nom_trop_long'],
        ...columns.slice(1).map((field) => [field, 'valeur_inconnue']),
      ]),
    );
  });

  it('leaves out archived offers, and asks about those that ended', () => {
    const { services, questions } = mended(
      rowsOf([
        { 'Nom de l’action': 'Vivante', Porteur: 'CCAS', Statut: 'En ligne' },
        { 'Nom de l’action': 'Rangée', Porteur: 'CCAS', Statut: 'Archivé' },
        { 'Nom de l’action': 'Finie', Porteur: 'CCAS', Statut: 'Terminé' },
      ]),
    );
    expect(services.map(({ nom }) => nom)).toEqual(['Vivante', 'Finie']);
    expect(questions.filter(({ code }) => code === 'fiche_terminee').map(({ row }) => row)).toEqual([4]);
  });

  it('reads the state in a column whose name tells its values, one of them « non publié »', () => {
    const column = 'Statut (publié / non publié)';
    const { questions } = mended(
      rowsOf([
        { 'Nom de l’action': 'Vivante', Porteur: 'CCAS', [column]: 'Publié' },
        { 'Nom de l’action': 'Finie', Porteur: 'CCAS', [column]: 'Fermé' },
        { 'Nom de l’action': 'Cachée', Porteur: 'CCAS', [column]: 'Non publié' },
      ]),
    );
    expect(questions.filter(({ code }) => code === 'fiche_terminee').map(({ row }) => row)).toEqual([3, 4]);
    const fields = ['Date de fin (ne sera pas publiée)', 'Publié / non publié', 'Tél. non publié'].map(targetOfName);
    expect(fields.map((target) => target?.field)).toEqual(['_fin', undefined, '_rien']);
  });

  it('keeps a structure whose services are all archived, and every number of a list', () => {
    const { services, structures, questions } = mended(
      rowsOf([
        {
          nom: 'CCAS',
          telephone: ['0243000000', '0600000001'],
          'services[].nom': 'CV',
          'services[].statut': 'archive',
        },
      ]),
    );
    expect([structures.map(({ nom }) => nom), services]).toEqual([['CCAS'], []]);
    expect(questions).toContainEqual(expect.objectContaining({ code: 'deux_telephones' }));
  });
});

describe('a mapping that a person keeps', () => {
  it('says the fields, the values of words, and defaults', () => {
    const mapping = parseMapping({
      columns: [
        { column: 'Titre libre', field: 'nom' },
        { column: 'Boîte', field: 'structure.nom' },
        { column: 'Genre', field: 'type' },
        { column: 'Lieu', field: 'commune (+ code_insee), code_postal' },
        { column: 'Secret', field: null },
      ],
      values: { type: { Truc: 'atelier' } },
      defaults: { modes_accueil: 'en-presentiel' },
    });
    const rows = rowsOf([
      { 'Titre libre': 'Cuisine', Boîte: 'CCAS', Genre: 'Truc', Lieu: '72000 Le Mans', Secret: 'x' },
    ]);
    expect(mended(rows, mapping).services[0]).toMatchObject({
      nom: 'Cuisine',
      type: 'atelier',
      commune: 'Le Mans',
      code_postal: '72000',
      code_insee: '72181',
      modes_accueil: ['en-presentiel'],
    });
  });

  it.each([null, {}, { columns: [{ field: 'nom' }] }, [{ column: 'a', field: 3 }]])('refuses %j', (value) => {
    expect(() => parseMapping(value)).toThrow(/columns/);
  });

  it('holds for « Coordonnées », which names points where nobody says otherwise', () => {
    const mapping = parseMapping({
      columns: [
        { column: 'Action', field: 'nom' },
        { column: 'Coordonnées', field: 'telephone' },
      ],
    });
    const rows = rowsOf([{ Action: 'Atelier', Coordonnées: '02 43 00 00 00' }]);
    const { structures, services } = mended(rows, mapping);
    expect([...structures, ...services].map(({ telephone }) => telephone)).toEqual(['+33243000000']);
  });

  describe('parts a column of contacts, and loses none of it', () => {
    const parted = (contact: unknown, field = 'telephone, courriel, contact_nom_prenom') => {
      const columns = [
        { column: 'Action', field: 'nom' },
        { column: 'Public', field: 'publics' },
        { column: 'Contact', field },
      ];
      const { services, questions } = mended(rowsOf([{ Action: 'Atelier', Public: 'Jeunes', Contact: contact }]), {
        columns,
      });
      const [service] = services;
      return {
        values: [service?.['telephone'], service?.['courriel'], service?.['contact_nom_prenom']],
        asked: questions
          .filter(({ column }) => column === 'Contact')
          .map(({ field: of, code, before, candidates }) => [of, code, before, candidates]),
      };
    };

    it.each([
      ['3949', ['3949', null, null]],
      ['115', ['115', null, null]],
      [3949, ['3949', null, null]],
      ['115 (Samu social)', ['115', null, 'Samu social']],
      ['3949 / a@x.fr', ['3949', 'a@x.fr', null]],
      ['marie@x.fr Jean Petit', [null, 'marie@x.fr', 'Jean Petit']],
      ['Mme Petit (directrice) : 02 43 00 00 00', ['+33243000000', null, 'Mme Petit (directrice)']],
      ['Jean Petit, tél. 02 43 00 00 00 ou mail : marie@x.fr', ['+33243000000', 'marie@x.fr', 'Jean Petit']],
      ['Jean Petit', [null, null, 'Jean Petit']],
      ['-', [null, null, null]],
    ])('%s', (contact, values) => {
      expect(parted(contact)).toEqual({ values, asked: [] });
    });

    it.each([
      [
        '02 43 00 00',
        'telephone, courriel, contact_nom_prenom',
        [null, null, null],
        'telephone',
        'telephone_illisible',
      ],
      ['marie@x.fr Jean Petit', 'telephone, courriel', [null, 'marie@x.fr', null], 'telephone', 'valeur_inconnue'],
      ['02 43 00 00 00 Jean Petit', 'telephone, courriel', ['+33243000000', null, null], 'courriel', 'valeur_inconnue'],
      ['Jean Petit', 'telephone, courriel', [null, null, null], 'telephone', 'valeur_inconnue'],
      ['3949', 'courriel, contact_nom_prenom', [null, null, null], 'courriel', 'valeur_inconnue'],
      [
        '02 43 00 00 00 du lundi au jeudi',
        'telephone, courriel, contact_nom_prenom',
        ['+33243000000', null, null],
        ...['courriel', 'valeur_inconnue'],
      ],
    ] as const)('asks about %s for %s', (contact, field, values, of, code) => {
      expect(parted(contact, field)).toEqual({ values, asked: [[of, code, contact, []]] });
    });

    it.each([
      [['02 43 00 00 00 - regie@x.fr', '02 43 00 00 01'], 'telephone, courriel'],
      [['02 43 00 00 00', 'Jean Petit'], 'contact_nom_prenom'],
    ])('tells a column of few contacts by them: %j', (contacts, field) => {
      const rows = contacts.map((contact, at) => ({ Action: `Atelier ${at}`, Contact: contact }));
      expect(suggestMapping(rowsOf(rows)).columns[1]?.field).toBe(field);
    });

    it('keeps what another column gives, and asks for a field that has no value', () => {
      const columns = [
        { column: 'Action', field: 'nom' },
        { column: 'Contact', field: 'telephone, courriel' },
        { column: 'Mail', field: 'service.courriel' },
      ];
      const rows = rowsOf([
        { Action: 'CV', Contact: 'marie@x.fr Jean Petit', Mail: 'b@x.fr' },
        { Action: 'CV', Contact: '02 43 00 00 00 Jean Petit', Mail: 'b@x.fr' },
      ]);
      const { services, questions } = mended(rows, { columns });
      expect(services[1]?.['courriel']).toBe('b@x.fr');
      expect(questions.flatMap(({ column, field, row }) => (column === 'Contact' ? [[row, field]] : []))).toEqual([
        [2, 'telephone'],
        [3, 'telephone'],
      ]);
    });

    it('offers the part that fits where every field has one', () => {
      const contact = '02 43 00 00 00 a@x.fr Jean Petit';
      expect(parted(contact, 'telephone, courriel')).toEqual({
        values: ['+33243000000', null, null],
        asked: [['courriel', 'valeur_inconnue', contact, ['a@x.fr']]],
      });
    });
  });

  it('takes a column of links for one, though it names the way to come in', () => {
    const fieldOf = (name: string) => suggestMapping(rowsOf([{ nom: 'Atelier', [name]: 'x' }])).columns[1]?.field;
    expect(fieldOf('Pour s’inscrire (lien)')).toBe('lien_mobilisation');
    expect(fieldOf('Pour s’inscrire (téléphone ou courriel)')).toBe('modes_mobilisation');
  });

  describe('is suggested by the content too', () => {
    const towns = ['LE MANS', 'Mamers', 'St Mars d’Outillé', 'Mayenne', 'Mamers'];
    const fieldsOf = (rows: readonly Record<string, unknown>[], known = true) =>
      Object.fromEntries(
        suggestMapping(rowsOf(rows), known ? { places } : {}).columns.map(({ column, field }) => [column, field]),
      );
    const column = (name: string, values: readonly unknown[]) =>
      values.map((value, rank) => ({ 'Nom action': `Atelier ${rank}`, Opérateur: `CCAS ${rank}`, [name]: value }));

    it('where « Lieu » is a commune, a street or what nobody can tell', () => {
      expect(fieldsOf(column('Lieu', towns))['Lieu']).toBe('commune');
      expect(fieldsOf(column('Lieu', ['72600 Mamers', '72000 LE MANS', '53100 Mayenne']))['Lieu']).toBe(
        'code_postal, commune',
      );
      expect(fieldsOf(column('Lieu', ['1 rue Neuve', '12 bis av. Foch', 'Place du Marché']))['Lieu']).toBe('adresse');
      expect(fieldsOf(column('Lieu', ['Salle des fêtes', 'Médiathèque', 'Mairie']))['Lieu']).toBeNull();
      expect(fieldsOf(column('Lieu', towns), false)['Lieu']).toBeNull();
      const both = towns.map((town) => ({ 'Nom action': 'A', Opérateur: 'B', Commune: town, Lieu: town }));
      expect(fieldsOf(both)).toMatchObject({ Commune: 'commune', Lieu: null });
    });

    it('where « Lieu » alone names the structure', () => {
      const rows = ['Salle des fêtes', 'Médiathèque', 'Mairie'].map((Lieu) => ({
        Atelier: 'CV',
        Lieu,
        Public: 'Jeunes',
      }));
      expect(fieldsOf(rows)['Lieu']).toBe('structure.nom');
    });

    it('where « Lieu » holds streets, and is left open otherwise while no communes are known', () => {
      const placesOf = (values: readonly string[]) =>
        values.map((Lieu) => ({ Atelier: 'CV', Lieu, Public: 'Jeunes' })) as Record<string, unknown>[];
      for (const known of [undefined, createPlaces([])]) {
        const suggested = (values: readonly string[]) =>
          suggestMapping(rowsOf(placesOf(values)), { places: known }).columns[1];
        expect(suggested(towns)).toMatchObject({ field: null, reason: 'plusieurs champs possibles' });
        expect(suggested(['1 rue Neuve', '12 bis av. Foch', 'Place du Marché'])?.field).toBe('adresse');
      }
    });

    it('where the names of two columns were exchanged', () => {
      const rows = towns.map((town, rank) => ({
        'Nom action': 'A',
        Opérateur: 'B',
        Mail: `02 43 00 00 0${rank}`,
        Tél: `a${rank}@asso.example`,
        CP: town,
        Ville: ['72000', '72600', '72220', '53100', '72600'][rank],
      }));
      expect(fieldsOf(rows)).toMatchObject({ Mail: 'telephone', Tél: 'courriel', CP: 'commune', Ville: 'code_postal' });
    });

    it('where « Commune » holds codes, of INSEE or of the post, or those that may be both', () => {
      const both = createPlaces([
        commune('72181', 'Le Mans', '72000', 48, 0.2, '247200132'),
        commune('72180', 'Mamers', '72181', 48.35, 0.37, '200072676'),
        commune('2A004', 'Ajaccio', '72180', 41.9, 8.7, '242010056'),
      ]);
      const suggested = (codes: readonly string[], known?: typeof places) =>
        suggestMapping(rowsOf(column('Commune', codes)), { places: known }).columns.find(
          ({ column: name }) => name === 'Commune',
        );
      expect(suggested(['72181', '72180', '53147', '72290'], places)?.field).toBe('code_insee');
      expect(suggested(['2A004', '2A004', '2a004'], both)?.field).toBe('code_insee');
      expect(suggested(['72000', '72600', '53100'], places)?.field).toBe('code_postal');
      const open = { field: null, reason: 'plusieurs champs possibles' };
      expect(suggested(['72181', '72180', '72181'], both)).toMatchObject(open);
      expect(suggested(['72181', '72180', '53147'])).toMatchObject(open);
    });

    it.each([
      [
        'telephone',
        [
          'Tél : 02 43 00 00 00 (accueil)',
          '243000001',
          '02.43.00.00.02',
          '02 43 00 00 03 ou 06 00 00 00 04',
          '-',
          '0243000005',
        ],
      ],
      [
        'courriel',
        ['A@B.EXAMPLE', 'mailto:a@b.example', 'a [at] b.example', 'a@b.example ; c@d.example', 'NC', '<a@b.example>'],
      ],
      ['code_postal', ['72 000', 'F-72600', '53100.0', 72290, '72600', '']],
      ['code_insee', ['72181', '72180', '53147', '72290', '72181']],
      ['siret', ['SIRET 356 000 000 00048', '35600000000048', '356.000.000.00048', '35600000000048', '35600000000048']],
      ['frais, frais_precisions', ['0 €', 'Gratuit', 'Non payant', '5 € la séance', 'gratuit pour tous']],
      // Numbers of companies and of EPCI have nine digits, and sums alone may be those of a budget.
      [null, ['247200132', '200072684', '356000000', '552100554', '130025265']],
      [null, ['1 500 €', '200 €', '3 000 €', '50 €', '1 200 €']],
    ] as const)('where the name of a column says nothing: %s', (field, values) => {
      expect(fieldsOf(column('C7', values))['C7']).toBe(field);
    });

    it('where columns without a telling name hold streets, and communes beside the code of their place', () => {
      const rows = towns.map((town, rank) => ({
        A: `${rank + 1} rue Neuve`,
        B: ['72000', '72600', '72220', '53100', '72600'][rank],
        C: town,
      }));
      expect(fieldsOf(rows)).toEqual({ A: 'adresse', B: 'code_postal', C: 'commune' });
      expect(fieldsOf(rows.map(({ A, C }) => ({ A, C })))).toEqual({ A: 'adresse', C: null });
    });

    it('where five signs are codes that no communes tell apart', () => {
      const codes = (values: readonly string[]) => fieldsOf(column('C7', values), false)['C7'];
      expect(codes(['2A004', '2B033', '2A041', '2A300', '20001'])).toBe('code_insee');
      expect(codes(['72000', '72600', '53100', '72230', '72290'])).toBe('code_postal');
      expect(codes(['69001', '69002', '69003', '69004', '69005'])).toBe(null);
    });

    it('takes no number of a fax for a phone', () => {
      const faxes = Array.from({ length: 5 }, (_, rank) => `02 43 00 00 0${rank}`);
      for (const name of ['Fax', 'N° de fax', 'Télécopie']) expect(fieldsOf(column(name, faxes))[name]).toBe(null);
    });

    it('where names of groups stand above those of columns', () => {
      const groups = { Nom: 'Porteur', Site: 'Porteur', Intitulé: 'Action', Adresse: 'Lieu', 'Nom (2)': 'Contact' };
      const cells = {
        Nom: 'CCAS',
        Site: 'https://ccas.example',
        Intitulé: 'Atelier',
        Adresse: '1 rue Neuve',
        'Nom (2)': 'Ana',
      };
      const rows = [1, 2, 3].map((row) => ({ ...rowsOf([cells])[0], row, groups })) as ReturnType<typeof rowsOf>;
      expect(
        Object.fromEntries(suggestMapping(rows, { places }).columns.map((one) => [one.column, one.field])),
      ).toEqual({
        Nom: 'structure.nom',
        Site: 'structure.site_web',
        Intitulé: 'nom',
        Adresse: 'adresse',
        'Nom (2)': 'contact_nom_prenom',
      });
    });

    it('where two columns name the structure: the one with fewer gaps is kept, and the other says it', () => {
      const rows = [1, 2, 3, 4].map((rank) => ({
        Atelier: `CV ${rank}`,
        Public: 'Jeunes',
        Organisme: rank === 1 ? 'CCAS' : rank === 2 ? '-' : null,
        'Raison sociale': `Association ${rank}`,
      }));
      const { columns } = suggestMapping(rowsOf(rows), { places });
      expect(columns.slice(2).map(({ field, confidence, reason }) => [field, confidence, reason])).toEqual([
        [null, 0, 'deuxième colonne de structures : les lignes remplies ici seulement restent sans structure'],
        ['structure.nom', 0.85, 'nom connu pour ce champ'],
      ]);
      expect(mended(rowsOf(rows)).services.every(({ structure_id }) => structure_id !== null)).toBe(true);
    });

    it('where « Contact » holds phones and addresses, which are parted', () => {
      const rows = ['02 43 00 00 00', 'a@asso.example', '02 43 00 00 01 / b@asso.example', 'c@asso.example'].map(
        (Contact) => ({ 'Nom action': 'Atelier', Opérateur: 'CCAS', Contact }),
      );
      expect(fieldsOf(rows)['Contact']).toBe('telephone, courriel');
      expect(
        mended(rowsOf(rows)).services.map(({ telephone, courriel, contact_nom_prenom }) => [
          telephone,
          courriel,
          contact_nom_prenom,
        ]),
      ).toEqual([
        ['+33243000000', null, null],
        [null, 'a@asso.example', null],
        ['+33243000001', 'b@asso.example', null],
        [null, 'c@asso.example', null],
      ]);
      const names = ['Paul Roux', 'Léa Brun', 'Zoé Petit'].map((Contact) => ({ 'Nom action': 'A', Contact }));
      expect(fieldsOf(names)['Contact']).toBe('contact_nom_prenom');
    });

    it('but not where its name says that nobody is to see it', () => {
      const hidden = ['Votre adresse e-mail (ne sera pas publiée)', 'Tél. (ne pas diffuser)', 'Mail confidentiel'];
      for (const name of hidden)
        expect(fieldsOf(column(name, ['moi@perso.example', 'elle@perso.example']))[name]).toBe(null);
    });

    it('but not where a table has codes alone, and what they mean', () => {
      const codes = [
        { Code: 'LOG2', Signification: 'Logement' },
        { Code: 'MOB1', Signification: 'Mobilité' },
      ];
      expect(fieldsOf(codes)).toEqual({ Code: null, Signification: null });
    });

    it('where the columns are asked as questions, or have the English names of a tool', () => {
      const asked = ['Quoi ?', 'Qui propose ?', 'Pour qui ?', 'Combien ça coûte ?', 'Vérifié le'];
      const row = Object.fromEntries(asked.map((name) => [name, 'x']));
      expect(Object.values(fieldsOf([row]))).toEqual([
        'nom',
        'structure.nom',
        'publics, publics_precisions',
        'frais, frais_precisions',
        'date_maj',
      ]);
      const english = ['Service name', 'Provider', 'Street address', 'Town', 'Postcode', 'Phone number', 'Audience'];
      expect(Object.values(fieldsOf([Object.fromEntries(english.map((name) => [name, 'x']))]))).toEqual([
        ...['nom', 'structure.nom', 'adresse', 'commune', 'code_postal', 'telephone'],
        'publics, publics_precisions',
      ]);
    });

    it.each([
      [
        ['ID_ACTION', 'LIB_ACTION', 'LIB_STRUCTURE', 'ADR_1', 'CD_POST', 'LIB_COM', 'MEL', 'DT_MAJ', 'TOP_GRATUIT'],
        ['id', 'nom', 'structure.nom', 'adresse', 'code_postal', 'commune', 'courriel', 'date_maj'],
      ],
      [
        ['Ville / City', 'Structure / Organisation', 'Modifié / Updated', 'Service / Service name', 'Lieu / Site'],
        ['commune', 'structure.nom', 'date_maj', 'nom', null],
      ],
      [
        ['name', 'operator', 'addr:street', 'addr:city', 'contact:phone', 'check_date', 'Référent : nom'],
        ['nom', 'structure.nom', 'adresse', 'commune', 'telephone', 'date_maj', null],
      ],
      [
        ['Ouverture au public', 'Date de saisie', 'Acteur', 'email_contact', 'C.P.', 'Com. int.'],
        ['horaires_accueil', 'date_maj', 'structure.nom', 'courriel', 'code_postal', null],
      ],
      [
        ['ACT_LIB', 'ORG_RAISON_SOCIALE', 'ORG_SIRET', 'ACT_DESC', 'LIEU_ADR1', 'LIEU_CP', 'LIEU_VILLE', 'LIEU_NOM'],
        ['nom', 'structure.nom', 'structure.siret', 'description', 'adresse', 'code_postal', 'commune', null],
      ],
      [
        ['attributes.structureNom', 'attributes.updatedAt', 'attributes.codePostal'],
        ['structure.nom', 'date_maj', 'code_postal'],
      ],
      [
        ['Désignation', 'Opérateur', 'Ligne directe', 'Boîte mail', 'Plages d’accueil', 'Dernier contrôle', 'Vu le'],
        ['nom', 'structure.nom', 'telephone', 'courriel', 'horaires_accueil', 'date_maj', 'date_maj'],
      ],
      [
        ['Comment s’appelle votre action ?', 'Quelle structure la porte ?', 'Dans quelle commune ?', 'À quel numéro ?'],
        ['nom', 'structure.nom', 'commune', 'telephone'],
      ],
      [
        ['Quel organisme propose l’action ?', 'Quelle est la commune de l’action ?', 'Quel numéro peut-on appeler ?'],
        ['structure.nom', 'commune', 'telephone'],
      ],
      [
        ['Décrivez l’action en quelques phrases', 'Combien ça coûte ?', 'À quelle adresse a-t-elle lieu ?'],
        ['description', 'frais, frais_precisions', 'adresse'],
      ],
      [
        ['Quand avez-vous vérifié ces informations ?', 'Quel numéro de SIRET ?', 'Quelle adresse mail publier ?'],
        ['date_maj', 'siret', 'courriel'],
      ],
      [
        ['Quelle structure a rempli ce formulaire ?', 'Quel organisme finance l’action ?', 'Quel numéro de dossier ?'],
        [null, null, null],
      ],
      [
        ['Dans quelle commune habitent les bénéficiaires ?', 'Quand avez-vous contrôlé les revenus ?'],
        [null, null],
      ],
      [
        ['À quelle adresse envoyer les factures ?', 'Combien de personnes ?', 'Comment nous avez-vous connus ?'],
        [null, null, null],
      ],
    ])('where programs, two languages or a map name the columns: %j', (names, fields) => {
      const told = Object.values(fieldsOf([Object.fromEntries(names.map((name) => [name, 'x']))]));
      expect(told.slice(0, fields.length)).toEqual(fields);
    });

    it.each([
      ['FLAG_MAIL', null, 'a@b.fr'],
      ['IND_TEL', null, '0323000000'],
      ['start:date', null, '2019-01-01'],
      ['capacity:date', null, '2019-01-01'],
      ['Modifié', null, 'oui', 'non'],
      ['Courriel', null, 'O', 'N'],
      ['check_date', 'date_maj', '2026-01-01'],
      ['Modifié', 'date_maj', '2026-01-01'],
    ])(
      'of a column of yes and no, of the date of another event, or of data: « %s » is %s',
      (name, field, ...values) => {
        expect(fieldsOf(values.map((value) => ({ nom: 'Atelier', commune: 'Laon', [name]: value })))[name]).toBe(field);
      },
    );

    it('where « Quoi » tells what is done in the action that another column names', () => {
      const rows = [1, 2, 3].map((rank) => ({
        'Nom de l’atelier': `Permis ${rank}`,
        Structure: 'Mission locale',
        Quoi: `Aide financière pour passer le permis B, sur dossier avec un conseiller (${rank})`,
      }));
      expect(fieldsOf(rows)).toEqual({ 'Nom de l’atelier': 'nom', Structure: 'structure.nom', Quoi: 'description' });
    });

    it('where « Catégorie » has the types of services, beside their thématiques', () => {
      const rows = ['Atelier', 'Formation', 'Accompagnement social', 'Information'].map((type) => ({
        nom: 'Laon',
        Catégorie: type,
        thematiques: 'mobilite--preparer-un-permis',
      }));
      expect(fieldsOf(rows)).toMatchObject({ Catégorie: 'type', thematiques: 'thematiques' });
    });

    it('where « Nom » stands beside the name of the action', () => {
      const rows = towns.map((town) => ({ Nom: 'CCAS', Action: 'Atelier CV', Ville: town }));
      expect(fieldsOf(rows)).toMatchObject({ Nom: 'structure.nom', Action: 'nom' });
    });
  });

  it('is suggested with its reasons', () => {
    const rows = rowsOf(
      Array.from({ length: 6 }, (_, index) => ({ nom: `Offre ${index}`, Zzz: `a${index}@b.fr`, Budget: 3 })),
    );
    expect(suggestMapping(rows).columns.map(({ column, field, reason }) => [column, field, reason])).toEqual([
      ['nom', 'nom', 'même nom que le champ'],
      ['Zzz', 'courriel', 'contenu de ce champ'],
      ['Budget', null, 'colonne interne, à ne pas publier'],
    ]);
  });
});

describe('what a partner says may be published', () => {
  const base = { Action: 'Atelier CV', Structure: 'Mission locale', Ville: 'Le Mans', 'Tél.': '02 43 00 00 00' };
  const published = (cells: Readonly<Record<string, unknown>>): MendedDataset =>
    mended(rowsOf([{ ...base, ...cells }]), {
      columns: [
        { column: 'Action', field: 'nom' },
        { column: 'Structure', field: 'structure.nom' },
        { column: 'Ville', field: 'commune' },
        { column: 'Tél.', field: 'telephone' },
      ],
    });

  it.each([
    ['Ne pas publier', 'OUI', 0],
    ['Ne pas publier', 'non', 1],
    ['Ne pas publier', '', 1],
    ['À ne pas diffuser', 'x', 0],
    ['Ne pas publier cette fiche', true, 0],
    ['Confidentiel', '✓', 0],
    ['Fiche confidentielle', 'oui', 0],
    ['Données confidentielles', 'oui', 0],
    ['Service non publiable', 'oui', 0],
    ['Service gratuit et confidentiel', 'non', 1],
    ['Peut-on publier votre fiche ?', 'Non', 0],
    ['Peut-on publier votre fiche ?', 'Oui', 1],
    ['Publiable (O/N)', 'N', 0],
    ['Publication autorisée', 'non', 0],
    ['J’autorise la diffusion de ces informations', 'Non', 0],
    ['Accord de publication', 'Je refuse', 0],
    ['Diffusion', 'Lettre du mois', 1],
    ['Commentaire (ne pas publier)', 'oui', 1],
    ['Publié / non publié', 'oui', 1],
  ])('« %s » with %j leaves %s of one row', (column, answer, count) => {
    const { services, structures } = published({ [column]: answer });
    expect([services.length, structures.length]).toEqual([count, count]);
  });

  it.each([
    ['Ne pas publier le téléphone', 'oui', null],
    ['Ne pas publier le téléphone', 'non', '+33243000000'],
    ['Afficher le numéro de téléphone ?', 'Non', null],
    ['Téléphone confidentiel', 'oui', null],
    ['Peut-on diffuser vos coordonnées ?', 'non', null],
    ['Peut-on diffuser votre mail ?', 'non', '+33243000000'],
  ])('« %s » with %j gives the phone %s', (column, answer, phone) => {
    expect(published({ [column]: answer }).services.map(({ telephone }) => telephone)).toEqual([phone]);
  });

  it.each([
    ['Accord de publication', ''],
    ['Accord de publication', 'oui, sauf le portable'],
    ['Peut-on publier votre fiche ?', 'à voir'],
    ['Service gratuit et confidentiel', 'oui'],
    ['Service anonyme et confidentiel', 'x'],
    ['Action confidentielle', 'oui'],
    ['Confidentiel : service', 'oui'],
  ])('« %s » with %j is asked', (column, answer) => {
    expect(published({ [column]: answer }).questions).toContainEqual(
      expect.objectContaining({ model: 'service', field: 'id', code: 'accord_incertain' }),
    );
  });

  it('is told as such, and keeps a structure whose service is left out', () => {
    const rows = rowsOf([{ ...base, 'Ne pas publier': 'non' }]);
    expect(suggestMapping(rows).columns.find(({ column }) => column === 'Ne pas publier')).toMatchObject({
      field: null,
      reason: 'dit ce qui peut être publié : une ligne refusée reste en dehors',
    });
    const nested = rowsOf([{ nom: 'CCAS', 'services[].nom': 'Aide', 'services[].publiable': false }], {
      pointer: '/0/services/0',
    });
    const { structures, services } = mended(nested, {
      columns: [
        { column: 'nom', field: 'structure.nom' },
        { column: 'services[].nom', field: 'nom' },
      ],
    });
    expect([structures.length, services.length]).toEqual([1, 0]);
  });
});

describe('columns to tick', () => {
  const ticked = (cells: Readonly<Record<string, unknown>>): MendedDataset =>
    mended(rowsOf([{ Action: 'Atelier CV', Structure: 'Mission locale', ...cells }]));

  it.each([
    [{ Jeunes: 'x', Seniors: '', Familles: '✓' }, ['jeunes', 'familles']],
    [{ Jeunes: 1, Seniors: 0, 'Demandeurs d’emploi': '1' }, ['jeunes', 'demandeurs-emploi']],
    [{ Jeunes: 'oui', 'Tout public': 'non' }, ['jeunes']],
    [{ 'publics.jeunes': true, 'publics.seniors': false }, ['jeunes']],
    [{ Jeunes: 12, Seniors: 3 }, null],
  ])('%j are one list', (cells, publics) => {
    expect(ticked(cells).services[0]?.['publics'] ?? null).toEqual(publics);
  });

  it('are asked with what is known, where one of them has a name that no list has', () => {
    const { services, questions } = ticked({ Jeunes: 'x', 'Gens du quartier bleu': 'x', Seniors: 'x' });
    expect(services[0]?.['publics']).toBeNull();
    expect(questions).toContainEqual(
      expect.objectContaining({ field: 'publics', code: 'valeur_inconnue', recognised: ['jeunes', 'seniors'] }),
    );
  });

  it('are no contacts: « Courriel » with yes and no', () => {
    const rows = rowsOf([{ Action: 'Atelier', Courriel: 'O' }]);
    expect(suggestMapping(rows).columns.map(({ field }) => field)).toEqual(['nom', null]);
  });
});

describe('« idem »', () => {
  const rows = rowsOf([
    { Structure: 'CCAS', Action: 'Colis', Adresse: '3 rue du Pont', Coût: 'Gratuit' },
    { Structure: 'idem', Action: 'Vestiaire', Adresse: 'id.', Coût: 'idem' },
  ]);
  it('names no structure, and what stands above is offered', () => {
    const { structures, services, questions } = mended(rows);
    expect(structures.map(({ nom }) => nom)).toEqual(['CCAS']);
    expect(services[1]?.['structure_id']).toBeNull();
    const asked = questions.filter(({ code }) => code === 'meme_que_dessus');
    expect(asked.map(({ field, candidates }) => [field, candidates])).toEqual([
      ['adresse', ['3 rue du Pont']],
      ['frais', ['gratuit']],
      ['structure_id', ['cd72--ccas']],
    ]);
  });

  it('offers nothing where another sheet or a row between stands above', () => {
    const [first, second] = rows;
    const far = [first, { ...second, row: 9 }].filter((row) => row !== undefined) as SourceRow[];
    const asked = mended(far).questions.filter(({ code }) => code === 'meme_que_dessus');
    expect(asked.map(({ candidates }) => candidates)).toEqual([[], [], []]);
  });
});

describe('several columns for one value', () => {
  const one = (cells: Readonly<Record<string, unknown>>): MendedDataset =>
    mended(rowsOf([{ Action: 'Atelier CV', Structure: 'Mission locale', ...cells }]));

  it.each([
    [{ NUM_VOIE: '12', TYPE_VOIE: 'RUE', LIB_VOIE: 'Lalande' }, '12 RUE Lalande'],
    [{ NUM_VOIE: 12, LIB_VOIE: 'rue Lalande' }, '12 rue Lalande'],
    [{ NUM_VOIE: '12', Adresse: '12 rue Lalande' }, '12 rue Lalande'],
    [{ Adresse: '12 rue Lalande', 'Adresse postale': '12 Rue  Lalande' }, '12 rue Lalande'],
  ])('%j are the address %s', (cells, adresse) => {
    expect(one(cells).services[0]?.['adresse']).toBe(adresse);
  });

  it('asks two addresses of two columns or of one cell', () => {
    for (const cells of [
      { Adresse: '12 rue Lalande', 'Adresse postale': '3 place du Foyer' },
      { Adresse: '12 rue Lalande / 3 place du Foyer' },
      { Adresse: '12 rue Lalande 72000 Le Mans ; 3 place du Foyer 72600 Mamers' },
    ]) {
      const { services, questions } = one(cells);
      expect(services[0]?.['adresse']).toBeNull();
      const asked = questions.filter(({ field }) => field === 'adresse');
      expect(asked.map(({ code, candidates }) => [code, candidates.length])).toEqual([['deux_adresses', 2]]);
    }
  });

  it.each(['12 et 14 rue Lalande', 'Angle rue Lalande / rue du Pont', '12/14 rue Lalande', 'ZA Nord ; bâtiment B'])(
    'takes « %s » as one address',
    (adresse) => {
      expect(one({ Adresse: adresse }).services[0]?.['adresse']).toBe(adresse);
    },
  );

  it('asks two phones of a list of contacts, and takes one that is told twice', () => {
    const cells = { 'contacts[0].telephone': '02 43 00 00 00', 'contacts[1].telephone': '02 43 00 00 01' };
    expect(one(cells).questions).toContainEqual(
      expect.objectContaining({ code: 'deux_telephones', candidates: ['+33243000000', '+33243000001'] }),
    );
    const same = { 'contacts[0].telephone': '02 43 00 00 00', 'contacts[1].telephone': '0243000000' };
    expect(one(same).services[0]?.['telephone']).toBe('+33243000000');
  });
});

it.each([
  ['Quel est le nom de votre structure ?', 'structure.nom'],
  ['Quel numéro appeler pour s’inscrire ?', 'telephone'],
  ['À quelle adresse e-mail écrire pour s’inscrire ?', 'courriel'],
  ['Quels jours et à quelles heures ?', 'horaires_accueil'],
  ['Est-ce payant pour la personne ?', '_frais_inverse'],
  ['Horodateur', '_reponse'],
  ['Ce qui est proposé', 'description'],
  ['LAT_WGS84', 'latitude'],
  ['lon_wgs84', 'longitude'],
  ['mel_contact', 'courriel'],
  ['adr_ligne', 'adresse'],
  ['objet', 'description'],
  ['h_ouv', 'horaires_accueil'],
  ['Adresse e-mail du répondant', null],
  ['Combien de personnes avez-vous reçues en 2025 ?', null],
])('« %s » gives %s', (name, field) => {
  const { columns } = suggestMapping(rowsOf([{ [name]: 'x', Action: 'Atelier' }]));
  expect(columns[0]?.field?.replace(/, .*/, '') ?? null).toBe(field);
});

it('takes the day of an answer to a form where no other day is told', () => {
  const rows = rowsOf([
    { Horodateur: '12/01/2026 14:32:11', Action: 'Atelier', Public: 'Tous', 'Mis à jour le': '' },
    { Horodateur: '12/01/2026 14:32:11', Action: 'Cours', Public: 'Tous', 'Mis à jour le': '01/02/2026' },
  ]);
  expect(mended(rows).services.map(({ date_maj }) => date_maj)).toEqual(['2026-01-12', '2026-02-01']);
});

it.each([
  [
    [6_770_325.7, 491_220.9],
    [48, 0.2],
  ],
  [
    [491_220.9, 6_770_325.7],
    [48, 0.2],
  ],
  [[6_770_325.7, 791_220.9], null],
])('reads metres of the French grid where the commune agrees: %j', ([latitude, longitude], point) => {
  const { services } = mended(
    rowsOf([{ nom: 'Atelier', thematiques: 'FLE', commune: 'Le Mans', code_postal: '72000', latitude, longitude }]),
  );
  const [service] = services;
  const near = (value: unknown, to: number | undefined): boolean => Math.abs(Number(value) - (to ?? 0)) < 0.0001;
  if (point === null) expect(service?.['latitude']).toBeNull();
  else expect([near(service?.['latitude'], point[0]), near(service?.['longitude'], point[1])]).toEqual([true, true]);
});

it.each([
  ['attributes.organization.name', 'structure.nom'],
  ['attributes.name', 'nom'],
  ['data.fields.structure.telephone', 'structure.telephone'],
  ['attributes.isFree', 'frais'],
  ['attributes.isPublished', '_etat'],
  ['Horaires lundi', 'horaires_accueil'],
  ['Mardi matin', 'horaires_accueil'],
  ['tarification.detail', 'frais_precisions'],
  ['publics.precisions', 'publics_precisions'],
  ['Page web du service', '_page'],
])('« %s » gives %s by the end of its path, or its day', (name, field) => {
  expect(targetOfName(name)).toEqual({
    model: field.startsWith('structure.') ? 'structure' : null,
    field: field.replace('structure.', ''),
  });
});

describe('hours in a column for each day', () => {
  const hours = (cells: Readonly<Record<string, unknown>>): MendedDataset =>
    mended(rowsOf([{ Action: 'Atelier CV', Structure: 'Mission locale', ...cells }]));

  it.each([
    [
      { 'Horaires lundi': '9h-12h', 'Horaires mardi': '', 'Horaires du mercredi': '14h-17h' },
      'Mo 09:00-12:00; We 14:00-17:00',
    ],
    [{ 'Lundi matin': '9h-12h', 'Lundi après-midi': '14h-17h', Mardi: 'fermé' }, 'Mo 09:00-12:00,14:00-17:00'],
  ])('%j are %s', (cells, expected) => {
    expect(hours(cells).services[0]?.['horaires_accueil']).toBe(expected);
  });

  it('are asked where a day is only ticked', () => {
    const { services, questions } = hours({ Lundi: 'x', Mardi: '9h-12h' });
    expect(services[0]?.['horaires_accueil']).toBeNull();
    expect(questions).toContainEqual(
      expect.objectContaining({ field: 'horaires_accueil', code: 'horaires_illisibles' }),
    );
  });
});

it('reads `isFree` as a cost', () => {
  const frais = (isFree: unknown): unknown =>
    mended(rowsOf([{ 'attributes.name': 'Cours', 'attributes.isFree': isFree, 'attributes.tags': ['FLE'] }]))
      .services[0]?.['frais'];
  expect([frais(true), frais(false)]).toEqual(['gratuit', 'payant']);
});

it('looks at each entry of a mapping a few times, however many columns a file has', () => {
  let looks = 0;
  const names = Array.from({ length: 2000 }, (_, i) => `colonne ${i}`);
  const columns = names.map((name) => ({
    get column() {
      looks += 1;
      return name;
    },
    field: null,
  }));
  const rows = rowsOf([Object.fromEntries(names.map((name) => [name, 'v']))]);
  applyMapping(rows, { columns }, { source: 'x', now: '2026-11-20' });
  expect(looks).toBeLessThan(20 * names.length);
});
