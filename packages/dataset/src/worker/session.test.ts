import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DatasetView, OpenProgress } from './protocol.ts';
import { createSession } from './session.ts';
import { readRows } from '../rows/read-rows.ts';

const lines = [
  'Nom de l’action;Porteur;Descriptif;Ville;CP;Tél.;Public;Obs',
  'Atelier CV;CCAS;Écrire un CV ensemble;LE MANS;72000;243000000;Tout public;sur RDV',
  'Atelier CV;CCAS;Écrire un CV ensemble;LE MANS;72000;243000000;Tout public;',
  'Permis;CCAS;Passer le permis;Le Mans;72000;02 43 00 00 00 ou 06 00 00 00 01;Martiens;',
  'Court;CCAS;Bon;Le Mans;72000;02 43 00 00 07;Tout public;',
];
const communes = [
  { code: '72181', nom: 'Le Mans', codesPostaux: ['72000'], codeDepartement: '72', centre: { coordinates: [0.2, 48] } },
];

afterEach(() => {
  vi.unstubAllGlobals();
});

async function open(text = lines.join('\n'), more: object = {}) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(communes)));
  let view = {} as DatasetView;
  const told: OpenProgress[] = [];
  const session = createSession({
    show: (part) => (view = { ...view, ...part }),
    tell: (progress) => told.push(progress),
  });
  const file = new File([text], 'offre.csv');
  await session.open({
    ...{ file, source: 'cd72', departement: '72', now: '2026-11-20', mapping: null, communes: '/communes.json' },
    ...more,
  });
  return { session, told, view: () => view };
}
const textOf = async (blob: Blob): Promise<string> => (await blob.text()).replace(/^\uFEFF/, '');
const servicesOf = async ({ session }: Awaited<ReturnType<typeof open>>) =>
  (
    JSON.parse(await textOf(await session.write({ format: 'json', model: 'service' }))) as {
      services: Record<string, unknown>[];
    }
  ).services;

const structuresOf = async ({ session }: Awaited<ReturnType<typeof open>>) =>
  (
    JSON.parse(await textOf(await session.write({ format: 'json', model: 'structure' }))) as {
      structures: Record<string, unknown>[];
    }
  ).structures;

describe('a file that is opened', () => {
  it('says which rows are left out since they are not to be published, and asks about those that leave a doubt', async () => {
    const rows = [
      'Nom de l’action;Porteur;Public;Peut-on publier votre fiche ?',
      'Atelier CV;CCAS;Tout public;oui',
      'Refuge;CCAS;Tout public;non',
      'Permis;CCAS;Tout public;à voir',
    ].join('\n');
    const opened = await open(rows);
    const { session, view } = opened;
    expect(view().file.notes).toEqual(['une ligne n’est pas reprise : le fichier dit de ne pas la publier']);
    const names = async (): Promise<unknown[]> => (await servicesOf(opened)).map(({ nom }) => nom);
    expect(await names()).toEqual(['Atelier CV']);
    const asked = view().questions.find(({ code }) => code === 'accord_incertain')?.values[0];
    await session.answer({ key: asked?.key ?? '', value: 'oui' });
    expect(await names()).toEqual(['Atelier CV', 'Permis']);
    await session.answer({ key: asked?.key ?? '', value: 'non' });
    expect(await names()).toEqual(['Atelier CV']);
  });

  it('leaves out with a row the structure that no other row tells of', async () => {
    const rows = ['Nom de l’action;Porteur;Accord de publication', 'Atelier CV;CCAS;oui', 'Refuge;Maison des Amis;'];
    const { session, view } = await open(rows.join('\n'));
    const names = async (): Promise<unknown[]> => {
      const text = await textOf(await session.write({ format: 'json', model: 'structure' }));
      return (JSON.parse(text) as { structures: { nom: string }[] }).structures.map(({ nom }) => nom);
    };
    expect(await names()).toEqual(['CCAS']);
    const asked = view().questions.find(({ code }) => code === 'accord_incertain')?.values[0];
    await session.answer({ key: asked?.key ?? '', value: 'non' });
    expect(await names()).toEqual(['CCAS']);
    await session.answer({ key: asked?.key ?? '', value: 'oui' });
    expect(await names()).toEqual(['CCAS', 'Maison des Amis']);
  });

  it('offers the structure of the row above by its name', async () => {
    const rows = ['Nom de l’action;Porteur;Public', 'Atelier CV;CCAS;Tout public', 'Permis;idem;Tout public'].join(
      '\n',
    );
    const { view } = await open(rows);
    const asked = view().questions.find(({ field }) => field === 'structure_id')?.values[0];
    expect([asked?.candidates, asked?.names]).toEqual([['cd72--ccas'], { 'cd72--ccas': 'CCAS' }]);
  });

  it('counts the items of JSON from 1, as people do', async () => {
    const items = [{ nom: 'Atelier', structure: { nom: 'CCAS' }, telephone: '0243000000', code_postal: '720' }];
    const { view } = await open(JSON.stringify(items));
    const phone = view().mends.find(({ field }) => field === 'telephone');
    expect(phone?.changes.map(({ lines: told }) => told)).toEqual(['1']);
    expect(view().questions.flatMap(({ values }) => values.map(({ lines: told }) => told))).toContain('1');
    expect(view().issues.flatMap(({ places }) => places.map(({ lines: told }) => told))).not.toContain('0');
  });

  it('is taken away in its own layout, with the values that were decided and no other', async () => {
    const { session, view } = await open();
    const original = async () =>
      (await textOf(await session.write({ format: 'original', model: 'service' }))).split('\r\n');
    expect((await original())[1]).toBe(
      'Atelier CV;CCAS;Écrire un CV ensemble;LE MANS;72000;243000000;Tout public;sur RDV',
    );
    const phone = view().mends.find(({ field, model }) => field === 'telephone' && model === 'service');
    await session.decide({ scope: 'group', key: phone?.key ?? '', decision: 'accepted' });
    const asked = view().questions.find(({ code }) => code === 'deux_telephones')?.values[0];
    await session.answer({ key: asked?.key ?? '', value: '+33600000001' });
    const [header, first, , third] = await original();
    expect(header).toBe(lines[0]);
    expect(first).toBe("Atelier CV;CCAS;Écrire un CV ensemble;LE MANS;72000;'+33243000000;Tout public;sur RDV");
    expect(third).toContain(";'+33600000001;Martiens;");
  });

  it('names what was found in an address apart from a code that was put right', async () => {
    const rows = ['Nom;Adresse;Ville;CP', 'A;1 rue de la Gare 72000 Le Mans;;', 'B;2 rue de la Gare;LE MANS;72 000'];
    const { view } = await open(rows.join('\n'));
    const rules = view().mends.map(({ field, rule }) => `${field} ${rule}`);
    expect(rules).toEqual(
      expect.arrayContaining([
        ...['code_postal code_postal_trouve', 'commune commune_trouvee'],
        ...['code_postal code_postal', 'commune commune'],
      ]),
    );
  });

  it('has the département of nearly all its communes told, and none where they are of several', async () => {
    const told = async (towns: readonly string[]): Promise<string | null> =>
      (await open(['Nom;Code INSEE', ...towns.map((town, at) => `Atelier ${at};${town}`)].join('\n'))).view()
        .likelyDepartement;
    expect(await told([...Array<string>(9).fill('72181'), '53130'])).toBe('72');
    expect(await told(['72181', '53130'])).toBeNull();
    expect(await told(['97411', '97411'])).toBe('974');
    expect(await told([''])).toBeNull();
  });

  it('has its columns told, each with how sure it is and an example', async () => {
    const { view, told } = await open();
    expect(view().file).toMatchObject({ name: 'offre.csv', rows: 4, structures: 1, services: 4, hasPlaces: true });
    const columns = view().columns.map(({ column, field, level, example }) => [column, field, level, example]);
    expect(columns).toContainEqual(['Tél.', 'telephone', 'sure', '243000000']);
    expect(columns).toContainEqual(['Obs', null, 'private', 'sur RDV']);
    expect(told.map(({ phase }) => phase)).toEqual(['mend', 'check']);
  });

  it('has the columns that a kept mapping does not know asked, and nothing of them published', async () => {
    const columns = [
      { column: 'Nom de l’action', field: 'nom' },
      { column: 'Tél.', field: 'telephone' },
    ];
    const { view } = await open(lines.join('\n'), { mapping: { columns } });
    const levels = view().columns.map(({ column, field, level }) => [column, field, level]);
    expect(levels.slice(0, 3)).toEqual([
      ['Nom de l’action', 'nom', 'chosen'],
      ['Tél.', 'telephone', 'chosen'],
      ['Porteur', null, 'asked'],
    ]);
    expect(levels).toHaveLength(8);
  });

  it('is told in parts as they are known, and its points again when one has moved', async () => {
    const parts: string[] = [];
    const session = createSession({ show: (view) => parts.push(...Object.keys(view)), tell: () => undefined });
    const rows = ['Nom;Ville;Lat;Lon', 'Atelier CV;Le Mans;48,0;0,2'].join('\n');
    await session.open({
      ...{ file: new File([rows], 'offre.csv'), source: 'cd72', departement: null, now: '2026-11-20' },
      ...{ mapping: null, communes: null },
    });
    const known = ['columns', 'mends', 'issues', 'points'].map((part) => parts.indexOf(part));
    expect(known).not.toContain(-1);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    parts.length = 0;
    await session.tell({ source: 'cd72', departement: '72' });
    expect(parts).toContain('quality');
    expect(parts).not.toContain('points');
  });

  it('is written as the latest decision leaves it, though its check waits', async () => {
    const opened = await open();
    void opened.session.decide({ scope: 'all', key: '', decision: 'accepted' });
    expect((await servicesOf(opened))[0]).toMatchObject({ telephone: '+33243000000' });
    const at = opened.view().columns.findIndex(({ column }) => column === 'Obs');
    void opened.session.choose({ at, field: 'conditions_acces' });
    expect((await servicesOf(opened))[0]).toMatchObject({ conditions_acces: 'sur RDV' });
  });

  it('has its columns chosen by a person', async () => {
    const { session, view } = await open();
    const at = view().columns.findIndex(({ column }) => column === 'Obs');
    await session.choose({ at, field: 'conditions_acces' });
    expect(view().columns[at]).toMatchObject({ field: 'conditions_acces', level: 'chosen' });
    const mapping = JSON.parse(await textOf(await session.write({ format: 'mapping', model: 'service' }))) as unknown;
    const again = await open(lines.join('\n'), { mapping });
    expect(again.view().columns.every(({ level }) => level === 'chosen')).toBe(true);
    expect((await servicesOf(again))[0]).toMatchObject({ conditions_acces: 'sur RDV' });
  });

  it('is refused with its reason when it holds no table', async () => {
    await expect(open('rien')).rejects.toThrow('aucun tableau trouvé');
  });
});

it('has as many points as a map shows, evenly spread over the file', async () => {
  const rows = Array.from({ length: 1250 }, (_, at) => `Atelier ${at};Le Mans;48,0;0,2`);
  const { view } = await open(['Nom;Ville;Lat;Lon', ...rows].join('\n'));
  const { placed, points } = view().points;
  expect([placed, points.length]).toEqual([1250, 500]);
  expect([points[0]?.nom, points[1]?.nom, points[499]?.nom]).toEqual(['Atelier 0', 'Atelier 3', 'Atelier 1248']);
});

describe('mends', () => {
  it('change nothing until they are accepted, all at once or one by one, and each may be undone', async () => {
    const opened = await open();
    const { session, view } = opened;
    const group = view().mends.find(({ field }) => field === 'telephone')!;
    expect(group).toMatchObject({
      accepted: 0,
      changes: [{ before: '243000000', after: '+33243000000', count: 2, lines: '2, 3' }, expect.anything()],
    });
    expect((await servicesOf(opened))[0]).toMatchObject({ telephone: '243000000', publics: ['Tout public'] });
    expect(view().counts).toMatchObject({ ready: 0, undecided: 4 });

    await session.decide({ scope: 'all', key: '', decision: 'accepted' });
    expect((await servicesOf(opened))[0]).toMatchObject({ telephone: '+33243000000', publics: ['tous-publics'] });
    const [first] = view().mends.find(({ field }) => field === 'telephone')!.changes;
    await session.decide({ scope: 'change', key: first!.key, decision: 'refused' });
    expect((await servicesOf(opened))[0]).toMatchObject({ telephone: '243000000', publics: ['tous-publics'] });
    await session.undo();
    await session.undo();
    expect(view().canUndo).toBe(false);
    expect((await servicesOf(opened))[0]).toMatchObject({ telephone: '243000000', publics: ['Tout public'] });
  });

  it('that a person leaves open put nothing of one column into the field of another', async () => {
    const opened = await open();
    expect((await servicesOf(opened))[0]).toMatchObject({ commune: 'LE MANS', code_insee: null });
  });

  it('leave out what a person refused when all are accepted', async () => {
    const opened = await open();
    const { session, view } = opened;
    const { key } = view().mends.find(({ field }) => field === 'telephone')!;
    await session.decide({ scope: 'group', key, decision: 'refused' });
    await session.decide({ scope: 'all', key: '', decision: 'accepted' });
    expect((await servicesOf(opened))[0]).toMatchObject({ telephone: '243000000', publics: ['tous-publics'] });
  });
});

describe('questions', () => {
  it('take a candidate, a text, or nothing', async () => {
    const opened = await open();
    const { session, view } = opened;
    const asked = (code: string) => view().questions.find((group) => group.code === code)!.values[0]!;
    expect(asked('deux_telephones')).toMatchObject({ candidates: ['+33243000000', '+33600000001'], example: 'Permis' });
    await session.answer({ key: asked('deux_telephones').key, value: '+33600000001' });
    await session.answer({ key: asked('valeur_inconnue').key, value: 'jeunes, femmes' });
    await session.answer({ key: asked('description_absente').key, value: 'Un atelier court.' });
    const services = await servicesOf(opened);
    expect(services[2]).toMatchObject({ telephone: '+33600000001', publics: ['jeunes', 'femmes'] });
    expect(services[3]).toMatchObject({ description: 'Un atelier court.' });
    await session.answer({ key: asked('deux_telephones').key, value: null });
    expect((await servicesOf(opened))[2]).toMatchObject({ telephone: null });
  });
});

it('asks first for the département that « tout le département » means, and for an answer that the rules of its field take', async () => {
  const rows = [
    'Nom de l’action;Porteur;Descriptif;Ville;CP;Public;Zone d’éligibilité',
    'Atelier CV;CCAS;Écrire un CV ensemble;Le Mans;72000;Martiens;Ensemble du département',
    'Permis;CCAS;Passer le permis;Le Mans;72000;Martiens;Autour de chez nous',
    'Anglais;CCAS;Parler anglais;Le Mans;72000;Martiens;Autour de chez nous',
  ];
  const { session, view } = await open(rows.join('\n'), { departement: null });
  expect(view().questions[0]).toMatchObject({ field: 'zone_eligibilite', code: 'departement_inconnu', count: 1 });
  const { key } = view().questions.find(({ code }) => code === 'zone_ambigue')!.values[0]!;
  const { ready } = view().counts;
  const refused = await session.answer({ key, value: 'Autour de chez nous' });
  expect(refused).toMatch(/\S/);
  expect(view().questions.find(({ code }) => code === 'zone_ambigue')?.answered).toBe(0);
  expect([view().counts.ready, view().canUndo]).toEqual([ready, false]);
  expect(await session.answer({ key, value: '72181' })).toBeNull();
  expect(view().questions.find(({ code }) => code === 'zone_ambigue')?.answered).toBe(1);
  await session.tell({ source: 'cd72', departement: '72' });
  expect(view().questions.map(({ code }) => code)).not.toContain('departement_inconnu');
});

describe('questions about several lines', () => {
  const rows = [
    'Nom;Structure;CP;Ville;Tel',
    'Atelier CV;Mission locale;72000;Le Mans;04 91 20 01 2',
    'Permis;CCAS;72000;Le Mans;0243000001',
    'Atelier CV;Mission locale;72000;Le Mans;0243000002',
  ].join('\n');

  it('are asked in the order of what an offer cannot do without, the day last, once for structures and services', async () => {
    const { view } = await open(rows);
    expect(view().questions.map(({ field, count, valueCount }) => [field, count, valueCount])).toEqual([
      ['description', 3, 3],
      ['telephone', 1, 1],
      ['date_maj', 5, 1],
    ]);
    expect(view().questions.at(-1)?.values[0]).toMatchObject({ count: 3, lines: '2-4' });
  });

  it('take one answer for all that are asked alike, or one each, and count what is left empty apart', async () => {
    const opened = await open(rows);
    const { session, view } = opened;
    const group = () => view().questions[0]!;
    const [first, second] = group().values;
    // A description is the same for the lines of one name alone.
    expect(first?.alike).toMatchObject({ count: 2, lines: '2, 4' });
    expect(group().alike).toEqual({ total: 2, answered: 0, emptied: 0 });
    await session.answer({ key: second!.key, value: 'Passer le permis.' });
    expect(group()).toMatchObject({ answered: 1, emptied: 0, alike: { total: 2, answered: 1, emptied: 0 } });
    expect(group().values[0]?.alike).toMatchObject({ count: 2, lines: '2, 4' });
    await session.answer({ key: first!.key, value: '', isForAlike: true });
    expect(group()).toMatchObject({ answered: 3, emptied: 2, alike: { total: 2, answered: 2, emptied: 1 } });
    expect((await servicesOf(opened)).map(({ description }) => description ?? null)).toEqual([
      null,
      'Passer le permis.',
      null,
    ]);
    await session.undo();
    expect(group()).toMatchObject({ answered: 1, emptied: 0 });
    await session.answer({ key: first!.key, value: 'Un atelier.', isForAlike: true });
    expect((await servicesOf(opened)).map(({ description }) => description)).toEqual([
      'Un atelier.',
      'Passer le permis.',
      'Un atelier.',
    ]);
  });

  it('show in a pair what the file says where nothing could be read, and then their answer', async () => {
    const { session, view } = await open(rows);
    session.findPairs();
    const phone = () => session.pair({ at: 0 })?.fields.find(({ field }) => field === 'telephone');
    expect(phone()).toMatchObject({ a: '', b: '+33243000002', unread: ['04 91 20 01 2', ''], isTaken: true });
    const { key } = view().questions.find(({ field }) => field === 'telephone')!.values[0]!;
    await session.answer({ key, value: '+33491200121' });
    expect(phone()).toMatchObject({ a: '+33491200121', unread: ['', ''], isTaken: false });
  });
});

it('adds an answer to the values of a list that leave no doubt', async () => {
  const opened = await open(lines.join('\n').replace('Martiens', 'Femmes, Martiens'));
  const { key } = opened.view().questions.find(({ code }) => code === 'valeur_inconnue')!.values[0]!;
  await opened.session.answer({ key, value: 'jeunes' });
  expect((await servicesOf(opened))[2]).toMatchObject({ publics: ['femmes', 'jeunes'] });
  await opened.session.answer({ key, value: '' });
  expect((await servicesOf(opened))[2]).toMatchObject({ publics: ['femmes'] });
});

it('asks line by line about « idem », which means the line above', async () => {
  const idem = lines.map((line, at) => (at === 0 || at === 1 ? line : line.replace(/Tout public|Martiens/, 'Idem')));
  const { view } = await open(idem.join('\n'));
  expect(view().questions.find(({ code }) => code === 'meme_que_dessus')).toMatchObject({ count: 3, valueCount: 3 });
});

describe('the check', () => {
  it('counts what is ready, refused and to decide, with the complaints, the quality and the points', async () => {
    const { session, view } = await open();
    await session.decide({ scope: 'all', key: '', decision: 'accepted' });
    for (const { values } of view().questions) for (const { key } of values) await session.answer({ key, value: '' });
    const { counts, issues, quality, points } = view();
    expect(counts.undecided).toBe(0);
    expect(counts.ready + counts.refused).toBe(4);
    expect(issues).toContainEqual(expect.objectContaining({ field: 'description', severity: 'error', count: 1 }));
    expect(quality.after.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(points).toMatchObject({ placed: 0, absent: 4 });
    const report = await textOf(await session.write({ format: 'report', model: 'service' }));
    expect(report).toMatch(/service;description;erreur;/);
  });
});

it('counts an offer as ready that the commons takes without the answer to its question, and tells what stops the others', async () => {
  const { session, view } = await open(
    [
      'Nom;Structure;Description;Ville;CP;Mise à jour;Public;Tél.',
      'Atelier CV;CCAS;Écrire un CV ensemble, le mardi.;Le Mans;72000;2026-10-01;Tout public;02 43 00 00 00 ou 06 00 00 00 01',
      'Permis;CCAS;Passer le permis, à son rythme.;Le Mans;72000;2026-13-01;Tout public;02 43 00 00 00',
    ].join('\n'),
  );
  expect(view().counts).toMatchObject({ ready: 0, undecided: 2 });
  // An error of one value of a list is one of its field.
  expect(view().counts.stops).toContainEqual({ model: 'service', field: 'publics', count: 2 });
  const { mended } = view();
  expect(mended?.ready, 'told before the press').toBe(1);
  await session.decide({ scope: 'all', key: '', decision: 'accepted' });
  const { counts, quality } = view();
  expect([counts.ready, quality.visible[1]]).toEqual([mended?.ready, mended?.visible]);
  expect(view().mended, 'it is so now').toBeNull();
  expect(counts).toMatchObject({ model: 'service', ready: 1, improvable: 1, undecided: 1, refused: 0 });
  expect(counts.stops).toEqual([{ model: 'service', field: 'date_maj', count: 1 }]);
  await session.undo();
  expect(view().mended).toEqual(mended);
});

it('counts the structures of a file without offers', async () => {
  const structure = { id: 'dora--a', source: 'dora', nom: 'Les Amis du Port', date_maj: '2026-10-01' };
  const wrong = { ...structure, id: 'dora--b', nom: null };
  const { view } = await open(JSON.stringify({ structures: [structure, wrong], services: [] }));
  expect(view().counts).toMatchObject({ model: 'structure', ready: 1 });
  expect(view().counts.stops).toEqual([{ model: 'structure', field: 'nom', count: 1 }]);
});

it('asks about a commune beside the postal code that it does not go with, and names the communes of that code', async () => {
  const { view } = await open(
    ['Nom;Structure;Description;Ville;CP', 'Permis;CCAS;Passer le permis.;Bergues;72000'].join('\n'),
  );
  const asked = view().questions.find(({ code, model }) => code === 'commune_inconnue' && model === 'service');
  expect(asked?.values[0]).toMatchObject({ before: 'Bergues', beside: '72000', candidates: ['Le Mans'] });
});

it('keeps the columns as they are once a person says so, and reads nothing anew', async () => {
  const { session, view } = await open(lines.join('\n').replace('Descriptif', 'Divers (2)'));
  expect(view().columns.map(({ level }) => level)).toContain('asked');
  const { mends } = view();
  await session.confirm();
  expect(new Set(view().columns.map(({ level }) => level))).toEqual(new Set(['chosen']));
  expect(view().mends).toBe(mends);
});

it('counts no offer as ready whose structure the commons refuses', async () => {
  const of = { source: 'dora', date_maj: '2026-10-01' };
  const service = {
    ...of,
    id: 'dora--s',
    structure_id: 'dora--a',
    nom: 'Atelier CV',
    description: 'Écrire un CV ensemble, le mardi.',
  };
  const structure = { ...of, id: 'dora--a', nom: null };
  const { session, view } = await open(JSON.stringify({ structures: [structure], services: [service] }));
  await session.decide({ scope: 'all', key: '', decision: 'accepted' });
  for (const { key } of view().mends) await session.decide({ scope: 'group', key, decision: 'accepted' });
  for (const { values } of view().questions) for (const { key } of values) await session.answer({ key, value: '' });
  expect(view()).toMatchObject({ counts: { ready: 0, refused: 1 } });
});

it.each([
  ['an error with an open mend', { date_maj: '01/10/2026' }, 'date_maj'],
  ['a doubt whether to publish it', { statut: 'Fermé' }, 'id'],
])('counts an offer as undecided while its structure has %s', async (_, fault, field) => {
  const of = { source: 'dora', date_maj: '2026-10-01' };
  const structure = { ...of, id: 'dora--a', nom: 'Les Amis du Port', ...fault };
  const service = {
    ...{ ...of, id: 'dora--s', structure_id: 'dora--a', nom: 'Atelier CV' },
    description: 'Écrire un CV ensemble, le mardi.',
  };
  const { view } = await open(JSON.stringify({ structures: [structure], services: [service] }));
  const stops = [{ model: 'structure', field, count: 1 }];
  expect(view().counts).toMatchObject({ model: 'service', ready: 0, undecided: 1, refused: 0, stops });
});

describe('records that are there twice', () => {
  it('are shown side by side, and one of them is left out', async () => {
    const first = {
      id: 'dora--1',
      source: 'dora',
      nom: 'Mission locale de Lens',
      adresse: '12 rue de la République',
      ...{ code_postal: '62300', commune: 'Lens', telephone: '+33353010001', date_maj: '2026-10-01' },
    };
    const second = { ...first, id: 'cd62--7', nom: 'ML DE LENS', adresse: '12 r. de la Republique' };
    const service = {
      id: 'dora--s',
      source: 'dora',
      structure_id: 'cd62--7',
      nom: 'Atelier CV',
      date_maj: '2026-10-01',
    };
    const text = JSON.stringify({ structures: [first, second], services: [service] });
    const opened = await open(text);
    const { session, view } = opened;
    session.findPairs();
    expect(view().pairs).toEqual({ total: 1, decided: 0 });
    const pair = session.pair({ at: 0 })!;
    expect(pair).toMatchObject({ model: 'structure', verdict: null });
    expect(pair.fields).toContainEqual({
      field: 'telephone',
      a: '+33353010001',
      b: '+33353010001',
      isEqual: true,
      unread: ['', ''],
      isTaken: false,
    });
    expect(pair.reasons).toContain('même téléphone');
    await session.judge({ key: pair.key, verdict: 'same' });
    expect(view().counts.leftOut).toBe(1);
    const kept = JSON.parse(pair.key) as string[];
    expect((await servicesOf(opened))[0]).toMatchObject({ structure_id: kept[1] });
    await session.undo();
    expect((await servicesOf(opened))[0]).toMatchObject({ structure_id: 'cd62--7' });
  });

  it('are told of two lines of one name, phone and address, however few lines teach what their words mean', async () => {
    const { session, view } = await open(
      [
        'Intitulé;Description;Publics;Adresse;CP;Ville;Tel',
        'Aide au permis;Un accompagnement au permis B pour les jeunes du quartier avec un moniteur solidaire.;Jeunes;12 rue du Port;13002;Marseille;04 91 00 00 01',
        'Colis alimentaire;Distribution de colis chaque vendredi matin sans rendez-vous.;Tous;5 bd National;13001;Marseille;0491000002',
        'Cours de français;Cours de français pour adultes deux fois par semaine.;Tous;8 rue de Rome;13006;Marseille;0491000003',
        'AIDE AU PERMIS;Un accompagnement au permis B pour les jeunes du quartier.;Jeunes;12 rue du port;13002;Marseille;0491000001',
      ].join('\n'),
    );
    session.findPairs();
    expect(view().pairs).toEqual({ total: 1, decided: 0 });
    const pair = session.pair({ at: 0 })!;
    expect(pair.lines).toEqual(['2', '5']);
    // Nobody decides on the source, which is the name of the file.
    expect(view().mends.map(({ field }) => field)).not.toContain('source');
  });
});

describe('records that are judged the same', () => {
  const nameless = (id: string) => ({
    ...{ id, source: 'dora', nom: 'Mission locale de Lens', adresse: '12 rue de la République', code_postal: '62300' },
    ...{ commune: 'Lens', telephone: '+33353010001', date_maj: '2026-10-01' },
  });
  const service = { id: 'dora--s', source: 'dora', structure_id: 'c', nom: 'Atelier CV', date_maj: '2026-10-01' };
  const text = JSON.stringify({
    structures: ['a', 'b', 'c'].map((id) => nameless(`dora--${id}`)),
    services: [service],
  });
  const keyOf = (...ids: string[]) => JSON.stringify(['structure', ...ids.map((id) => `dora--${id}`)]);

  it('leave one record of a chain, whatever the order of the verdicts', async () => {
    const { session, view } = await open(text);
    await session.judge({ key: keyOf('a', 'b'), verdict: 'same' });
    await session.judge({ key: keyOf('b', 'c'), verdict: 'same' });
    await session.judge({ key: keyOf('a', 'c'), verdict: 'same' });
    expect(view().counts.leftOut).toBe(2);
  });

  it('leave a record that has what only the other one told, but no part of its place', async () => {
    const { telephone: _, ...silent } = nameless('dora--a');
    const other = { ...nameless('dora--b'), complement_adresse: 'Escalier B', courriel: 'lens@exemple.fr' };
    const opened = await open(JSON.stringify({ structures: [silent, other], services: [] }));
    const { session, view } = opened;
    session.findPairs();
    const taken = session.pair({ at: 0 })!.fields.filter(({ isTaken }) => isTaken);
    expect(taken.map(({ field }) => field)).toEqual(['telephone', 'courriel']);
    await session.judge({ key: keyOf('a', 'b'), verdict: 'same' });
    expect(view().counts.leftOut).toBe(1);
    const [kept] = await structuresOf(opened);
    expect(kept).toMatchObject({ id: 'dora--a', telephone: '+33353010001', courriel: 'lens@exemple.fr' });
    expect(kept?.['complement_adresse'] ?? null).toBeNull();
  });

  it('stay so once the records are made anew', async () => {
    const { session, view } = await open(text);
    await session.judge({ key: keyOf('a', 'b'), verdict: 'same' });
    await session.tell({ source: 'cd72', departement: null });
    expect(view().counts.leftOut).toBe(1);
  });
});

it('writes a workbook that is read again, and a CSV that a spreadsheet opens', async () => {
  const { session } = await open();
  await session.decide({ scope: 'all', key: '', decision: 'accepted' });
  const workbook = await session.write({ format: 'xlsx', model: 'service' });
  const names: unknown[] = [];
  for await (const told of readRows({ name: 'x.xlsx', stream: () => workbook.stream() }))
    if (told.kind === 'row') names.push([told.sheet, told.cells['nom'], told.cells['code_postal']]);
  expect(names).toContainEqual(['Structures', 'CCAS', null]);
  expect(names).toContainEqual(['Services', 'Permis', '72000']);
  const csv = await textOf(await session.write({ format: 'csv', model: 'service' }));
  expect(csv.split('\r\n')[1]).toContain("'+33243000000");
});
