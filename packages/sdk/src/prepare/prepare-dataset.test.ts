import { describe, expect, test } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { UsageError } from '../errors.ts';
import { scoreQualite } from '../quality/index.ts';
import { ListedStructure, Service } from '../schemas/index.ts';
import { validateRecord } from '../schemas/writing/index.ts';
import type { PrepareOptions } from './create-preparation.ts';
import { prepareDataset } from './prepare-dataset.ts';
import type { RawRecord } from './raw-record.ts';

const now = '2026-11-25';
const structure = { source: 'cd59', id: 'cd59--1', nom: 'Maison des solidarités', date_maj: '2026-01-15' };
const service = {
  source: 'cd59',
  id: 'cd59--s1',
  structure_id: 'cd59--1',
  nom: 'Accompagnement à la mobilité',
  description: 'Un conseiller reçoit sur rendez-vous et prépare un projet de mobilité.',
  date_maj: '2026-01-15',
};

function prepare(
  services: readonly unknown[],
  structures: readonly unknown[] = [structure],
  options: PrepareOptions = {},
) {
  return prepareDataset(
    { structures: structures as RawRecord[], services: services as RawRecord[] },
    { now, ...options },
  );
}

/** Each reason in one line: who, what became of it, where, why, how often. */
function reasonsOf(...call: Parameters<typeof prepare>): string[] {
  return prepare(...call).report.reasons.map(
    ({ model, severity, field, code, count }) => `${model} ${severity} ${field} ${code} ${count}`,
  );
}

describe('the form of what is kept', () => {
  test('a producer’s record gets every field of the API, and keeps those outside the schema', () => {
    const prepared = prepare([{ ...service, _v0: { profils: ['jeunes'] } }]);
    expect(Service.parse(prepared.services[0])).toEqual(prepared.services[0]);
    expect(ListedStructure.parse(prepared.structures[0])).toEqual(prepared.structures[0]);
    expect(prepared.services[0]).toMatchObject({ frais: null, adresse_certifiee: false, _v0: { profils: ['jeunes'] } });
    expect(prepared.structures[0]).toMatchObject({ siret: null, adresse_certifiee: false, doublons: [] });
    expect(prepared.report.reasons).toEqual([]);
  });

  test.each([
    [Date.UTC(2026, 0, 15), '2026-01-15'],
    ['2026-01-15T00:00:00', '2026-01-15'],
    ['2026-01-15T00:00:00+00:00', '2026-01-15'],
    ['2026-01-15', '2026-01-15'],
  ])('the date %j is read as %s', (date_maj, day) => {
    expect(prepare([{ ...service, date_maj }]).services[0]?.date_maj).toBe(day);
  });

  test('numbers written as texts become numbers, blanks become null', () => {
    const [kept] = prepare([
      { ...service, latitude: '50.6', longitude: ' 3.1', nombre_semaines: '0_4', adresse: '', frais_precisions: ' ' },
    ]).services;
    expect(kept).toMatchObject({
      latitude: 50.6,
      longitude: 3.1,
      nombre_semaines: 4,
      adresse: null,
      frais_precisions: null,
    });
  });

  test('a field of services is not added to a structure that is put right', () => {
    const [kept] = prepare([], [{ ...structure, telephone: '  ' }]).structures;
    expect(kept).toMatchObject({ telephone: null });
    expect(kept).not.toHaveProperty('volume_horaire_hebdomadaire');
  });

  test('figures that the file carries are kept, others are computed', () => {
    const scored = { ...service, id: 'a', score_qualite: 0.5, adresse_certifiee: true };
    const given = { ...structure, id: 'given', score_qualite: 0.11, doublons: [{ source: 'dora', id: 'x' }, 'y'] };
    const { services, structures } = prepare(
      [scored, { ...service, id: 'b' }],
      [structure, given, { ...structure, id: 'empty' }],
    );
    const computed = scoreQualite(services[1]!, { now }).score;
    expect(services.map(({ score_qualite }) => score_qualite)).toEqual([0.5, computed]);
    expect(services[0]?.adresse_certifiee).toBe(true);
    expect(computed).toBeGreaterThan(0);
    expect(structures.map(({ score_qualite }) => score_qualite)).toEqual([
      expect.closeTo((0.5 + computed) / 2, 2) as number,
      0.11,
      0,
    ]);
    expect(structures[1]?.doublons).toEqual([{ source: 'dora', id: 'x' }]);
  });

  test('the records given are not changed', () => {
    const frozen = Object.freeze({ ...service, date_maj: Date.UTC(2026, 0, 15), thematiques: Object.freeze([1]) });
    prepare([frozen]);
    expect(frozen.thematiques).toEqual([1]);
  });

  test('what is prepared goes into a catalogue', async () => {
    const page = await createCatalogue(prepare([service])).searchServices({});
    expect(page.total).toBe(1);
  });
});

describe('what is refused', () => {
  test.each(['source', 'id', 'structure_id', 'nom', 'description', 'date_maj'])('a service without %s', (field) => {
    expect(reasonsOf([{ ...service, [field]: undefined }])).toEqual([`service refused ${field} missing 1`]);
    expect(reasonsOf([{ ...service, [field]: null }])).toEqual([`service refused ${field} missing 1`]);
  });

  test.each(['source', 'id', 'structure_id'])('a service whose %s is blank', (field) => {
    expect(reasonsOf([{ ...service, [field]: ' ' }])).toContain(`service refused ${field} missing 1`);
  });

  test('a record with a wrong required field, for that alone', () => {
    expect(reasonsOf([{ ...service, nom: 'CC', courriel: 'faux' }])).toEqual(['service refused nom too_short 1']);
    expect(reasonsOf([{ ...service, date_maj: '2026-11-26' }])).toEqual(['service refused date_maj date_future 1']);
    expect(reasonsOf([{ ...service, date_maj: '2026-01-15T10:30:00' }])).toEqual(['service refused date_maj date 1']);
  });

  test('what is no record', () => {
    expect(reasonsOf([null, 'texte', [service]])).toEqual(['service refused  not_an_object 3']);
  });

  test('a service without its structure, telling a refused one from an absent one', () => {
    const structures = [structure, { ...structure, id: 'refused', nom: undefined }];
    const services = [
      { ...service, id: 'a', structure_id: 'absent' },
      { ...service, id: 'b', structure_id: 'refused' },
    ];
    expect(reasonsOf(services, structures)).toEqual([
      'structure refused nom missing 1',
      'service refused structure_id structure_absent 1',
      'service refused structure_id structure_refused 1',
    ]);
  });

  test('an id already kept; the first record stays', () => {
    const { services, report } = prepare([
      { ...service, nom: undefined },
      { ...service, nom: 'Premier' },
      { ...service, nom: 'Second' },
    ]);
    expect(services.map(({ nom }) => nom)).toEqual(['Premier']);
    expect(report.services).toEqual({ read: 3, kept: 1, refused: 2, repaired: 0 });
    expect(report.reasons.map(({ code }) => code).sort()).toEqual(['missing', 'repeated_id']);
  });
});

describe('what is emptied', () => {
  test.each([
    ['courriel', 'pas-un-courriel'],
    ['lien_source', 'exemple'],
    ['code_postal', '5900'],
    ['nombre_semaines', 0],
    ['volume_horaire_hebdomadaire', 'beaucoup'],
    ['adresse', 12],
    ['type', 7],
    ['zone_eligibilite', []],
    ['modes_accueil', 'a-distance'],
  ])('an optional field that the schema refuses: %s %j', (field, value) => {
    const { services, report } = prepare([{ ...service, [field]: value }]);
    expect(services[0]).toHaveProperty(field, null);
    expect(report.services).toEqual({ read: 1, kept: 1, refused: 0, repaired: 1 });
    expect(report.reasons).toMatchObject([{ severity: 'repaired', field, count: 1 }]);
  });

  test('of a list, only the wrong items', () => {
    const zone_eligibilite = ['59', 'Le Nord', '62'];
    expect(prepare([{ ...service, zone_eligibilite }]).services[0]?.zone_eligibilite).toEqual(['59', '62']);
    expect(prepare([{ ...service, zone_eligibilite: ['Le Nord'] }]).services[0]?.zone_eligibilite).toBeNull();
  });

  test.each([
    [{ latitude: 500, longitude: 3 }, 'service repaired latitude out_of_range 1'],
    [{ latitude: 50, longitude: -181 }, 'service repaired latitude out_of_range 1'],
    [{ latitude: 50 }, 'service repaired latitude half_point 1'],
    [{ longitude: 3 }, 'service repaired longitude half_point 1'],
  ])('a point that is none: %j', (point, reason) => {
    const [kept] = prepare([{ ...service, ...point }]).services;
    expect(kept).toMatchObject({ latitude: null, longitude: null });
    expect(reasonsOf([{ ...service, ...point }])).toEqual([reason]);
  });

  test('the code of no commune, when the communes are known', () => {
    const services = [
      { ...service, code_insee: '59350' },
      { ...service, id: 'b', code_insee: '59999' },
    ];
    const communes = [{ code: '59350' }];
    expect(prepare(services, [structure], { communes }).services.map(({ code_insee }) => code_insee)).toEqual([
      '59350',
      null,
    ]);
    expect(reasonsOf(services, [structure], { communes })).toEqual(['service repaired code_insee unknown_commune 1']);
    expect(reasonsOf(services)).toEqual([]);
  });

  test('nothing that is kept breaks the schema, save unknown vocabulary values', () => {
    const broken = {
      ...service,
      courriel: 'x',
      publics: ['tous-publics', 'jeunes'],
      thematiques: ['nouvelle--valeur', 3],
      frais: 'nouveau',
    };
    for (const kept of prepare([broken]).services) {
      const errors = validateRecord('service', kept, { now }).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code }) => code)).toEqual(['enum', 'enum']);
      expect(Service.safeParse(kept).success).toBe(true);
    }
  });
});

describe('what is told', () => {
  test('an unknown vocabulary value is kept and told by value', () => {
    const services = [
      { ...service, thematiques: ['mobilite--voler'] },
      { ...service, id: 'b', thematiques: ['mobilite--voler', 'mobilite--nager'] },
    ];
    const prepared = prepare(services);
    expect(prepared.services[1]?.thematiques).toEqual(['mobilite--voler', 'mobilite--nager']);
    expect(prepared.report.reasons.map(({ severity, count }) => [severity, count])).toEqual([
      ['warning', 2],
      ['warning', 1],
    ]);
    expect(prepared.report.services.repaired).toBe(0);
  });

  test('a file full of unknown values does not make an endless report', () => {
    const services = Array.from({ length: 500 }, (_, index) => ({ ...service, id: String(index), type: `t${index}` }));
    const { reasons } = prepare(services).report;
    expect(reasons.length).toBeLessThanOrEqual(110);
    expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(500);
  });

  test('a reason names where its first five cases are', () => {
    const located = Array.from({ length: 7 }, (_, index) => ({
      record: { ...service, id: `s${index}`, nom: '' },
      file: 'services.ndjson',
      line: index + 1,
    }));
    const [reason] = prepare(located).report.reasons;
    expect(reason).toMatchObject({ count: 7, field: 'nom' });
    expect(reason?.examples).toHaveLength(5);
    expect(reason?.examples[0]).toEqual({ file: 'services.ndjson', line: 1, id: 's0', index: 0 });
  });

  test('a message that stands for many records holds the value of none', () => {
    const [reason] = prepare([{ ...service, courriel: 'mailto:jeanne@exemple.fr' }]).report.reasons;
    expect(reason?.message).not.toContain('jeanne');
  });

  test('`now` that is no day is a wrong call', () => {
    expect(() => prepare([service], [structure], { now: 'demain' })).toThrow(UsageError);
  });

  test.each([
    [null, 'The dataset is not an object'],
    [[], 'The dataset is not an object'],
    [{ services: [] }, '`structures` is not a list'],
    [{ structures: [], services: 'texte' }, '`services` is not a list'],
  ])('a wrong call: %j', (dataset, message) => {
    expect(() => prepareDataset(dataset as never)).toThrow(UsageError);
    expect(() => prepareDataset(dataset as never)).toThrow(message);
  });
});

describe('a lenient reading', () => {
  const { date_maj, ...undated } = service;
  const { description, ...bare } = undated;
  const lenient = { lenient: true };

  test('keeps records without a date or a description, and names what they lack', () => {
    const { services, structures } = prepare(
      [bare, { ...service, id: 'cd59--s2' }],
      [{ ...structure, date_maj: null }],
      lenient,
    );
    expect(services.map((one) => [one.date_maj, one.description, one['incomplet']])).toEqual([
      ['', '', ['date_maj', 'description']],
      [date_maj, description, undefined],
    ]);
    expect(structures.map((one) => [one.date_maj, one['incomplet']])).toEqual([['', ['date_maj']]]);
    expect(Service.parse(services[0])).toEqual(services[0]);
    expect(validateRecord('service', { ...services[0] }, { now }).some(({ field }) => field === 'date_maj')).toBe(true);
  });

  test('tells of a structure that is not there what its services tell', () => {
    const place = { commune: 'Lille', code_insee: '59350' };
    const { services, structures, report } = prepare([{ ...bare, ...place, structure_id: 'cd59--else' }], [], lenient);
    expect(services).toHaveLength(1);
    expect(structures).toMatchObject([
      { id: 'cd59--else', source: 'cd59', nom: 'Structure non précisée', ...place, incomplet: ['date_maj'] },
    ]);
    expect(report.services.refused).toBe(0);
  });

  test('still refuses a record without a name or an id, and is not the usual one', () => {
    expect(
      prepare(
        [
          { ...bare, nom: '' },
          { ...bare, id: null },
        ],
        [structure],
        lenient,
      ).services,
    ).toEqual([]);
    expect(prepare([bare]).services).toEqual([]);
  });

  test('is found by a search, the last of those in the order of dates', async () => {
    const catalogue = createCatalogue(prepare([bare, { ...service, id: 'cd59--s2' }], [structure], lenient));
    const { items } = await catalogue.searchServices({ tri: 'date' });
    expect(items.map(({ service: { id } }) => id)).toEqual(['cd59--s2', 'cd59--s1']);
  });
});
