import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  validateField,
  validateRecord,
  writableFields,
  WritableService,
  WritableStructure,
  type Model,
} from '../index.ts';

const now = '2026-06-30';
const structure = { source: 'dora', id: 'dora--s1', nom: 'Centre social', date_maj: '2026-01-05' };
const service = { ...structure, id: 'dora--1', structure_id: 'dora--s1', description: 'Aide aux démarches' };

/** The first complaint about one field of a service: code, and path when it is deeper than the field. */
function complaint(field: string, value: unknown, model: Model = 'service') {
  const [issue] = validateField(model, field, value, { now });
  return issue && (issue.field === field ? issue.code : `${issue.field} ${issue.code}`);
}
const suggestion = (field: string, value: unknown) => validateField('service', field, value, { now })[0]?.suggestion;

describe('validateRecord', () => {
  it('has nothing to say about a minimal record, unknown fields included', () => {
    expect(validateRecord('service', { ...service, score_qualite: 1 }, { now })).toEqual([]);
    expect(validateRecord('structure', structure, { now })).toEqual([]);
    expect(validateRecord('structure', { ...structure, telephne: '03 20 00 00 00' }, { now })).toEqual([]);
  });

  it.each([
    ['publics', 'jeunes', 'Donnez une liste, par exemple ["jeunes"].'],
    ['publics', 3, 'Donnez une liste, par exemple ["actifs"].'],
    ['thematiques', 'mobilite', /^Donnez une liste, par exemple \["mobilite--[a-z-]+"\]\.$/],
    ['zone_eligibilite', '59', 'Donnez une liste, par exemple ["59350"].'],
    ['telephone', 320000000, 'Donnez un texte entre guillemets, par exemple "03 20 00 00 00".'],
    ['code_postal', 1004, 'Donnez un texte entre guillemets, par exemple "01004".'],
    ['date_maj', 20260630, 'Donnez un texte entre guillemets, par exemple "2026-06-30".'],
    ['adresse', ['1 rue'], 'Donnez un texte entre guillemets.'],
    ['latitude', [], /^Donnez un nombre/],
  ])('says the form that %s wants, which %j has not', (field, value, message) => {
    const [issue] = validateRecord('service', { ...service, [field]: value }, { now });
    expect(issue?.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it('says the form of a record', () => {
    const message = 'Une fiche est un objet qui nomme ses champs, par exemple {"nom": "Centre social"}.';
    expect(validateRecord('service', null, { now })).toMatchObject([{ message }]);
  });

  it('names each required field that is left out or null', () => {
    const missing = (model: Model) =>
      validateRecord(model, { nom: null }, { now }).map(({ field, code }) => `${field} ${code}`);
    expect(missing('structure')).toEqual(['source missing', 'id missing', 'nom missing', 'date_maj missing']);
    expect(missing('service')).toEqual([
      'source missing',
      'id missing',
      'nom missing',
      'date_maj missing',
      'structure_id missing',
      'description missing',
    ]);
  });

  it.each([null, [], 'texte', 3, undefined])('refuses %j, which is no record', (record) => {
    expect(validateRecord('service', record, { now })).toMatchObject([{ field: '', code: 'type', severity: 'error' }]);
  });

  it('finds the same errors as the schema it publishes, whatever the record', () => {
    const value = fc.oneof(
      fc.constant(undefined),
      fc.jsonValue(),
      fc.constantFrom('2026-01-01', '59000', 'gratuit', 'a@b.fr', 'https://a.fr', ['tous-publics'], ['59'], 3, '4,5'),
    );
    for (const model of ['service', 'structure'] as const) {
      const schema = model === 'service' ? WritableService : WritableStructure;
      const record = fc.record(Object.fromEntries(writableFields(model).map((field) => [field, value])));
      fc.assert(
        fc.property(record, (candidate) => {
          const errors = validateRecord(model, candidate, { now: '9999-12-31' }).filter((i) => i.severity === 'error');
          const parsed = schema.safeParse(candidate);
          const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
          expect(errors.map(({ field }) => field).sort()).toEqual(paths.sort());
          for (const { message } of errors) expect(message).toMatch(/[.?]$/);
        }),
        { numRuns: 100, seed: 5 },
      );
    }
  });
});

describe('a call that makes no sense', () => {
  it('is refused by what is wrong in it', () => {
    for (const model of ['services', undefined, {}, '__proto__', ['service']] as never[]) {
      expect(() => validateRecord(model, service, { now })).toThrow("model must be 'service' or 'structure'");
      expect(() => validateField(model, 'nom', 'CCAS', { now })).toThrow("model must be 'service' or 'structure'");
      expect(() => writableFields(model)).toThrow("model must be 'service' or 'structure'");
    }
    for (const options of [undefined, null, {}, { now: 'hier' }, { now: new Date(Number.NaN) }] as never[]) {
      expect(() => validateRecord('service', service, options)).toThrow('`now` is not a day');
      expect(() => validateField('service', 'nom', 'CCAS', options)).toThrow('`now` is not a day');
    }
  });
});

describe('texts and codes', () => {
  it('counts characters, not UTF-16 units', () => {
    expect(complaint('nom', '👍👍')).toBe('too_short');
    expect(complaint('nom', '👍👍👍')).toBeUndefined();
    expect(complaint('nom', '👍'.repeat(150))).toBeUndefined();
    expect(complaint('nom', 'a'.repeat(151))).toBe('too_long');
    expect(complaint('description', 'a'.repeat(10_001))).toBe('too_long');
  });

  it('checks codes, and takes letters where INSEE has some', () => {
    expect(complaint('code_insee', '2A004')).toBeUndefined();
    expect(complaint('code_insee', '5935')).toBe('too_short');
    expect(complaint('code_postal', '59 000')).toBe('too_long');
    expect(suggestion('code_postal', '59 000')).toBe('59000');
    expect(complaint('code_postal', '5900A')).toBe('format');
    expect(complaint('siret', '130 030 133 000 16', 'structure')).toBe('too_long');
    expect(validateField('structure', 'siret', '13003013300O16', { now })[0]?.message).toContain('14 chiffres');
  });

  it('wants texts where texts go', () => {
    expect(complaint('id', 1)).toBe('type');
    expect(complaint('adresse', 12)).toBe('type');
    expect(complaint('thematiques', 'sante--addictions')).toBe('type');
  });

  it('warns about what the commons takes and a person would put right', () => {
    expect(validateField('service', 'nom', 'Atelier CV.', { now })).toMatchObject([
      { code: 'name_dot', severity: 'warning' },
    ]);
    expect(complaint('nom', 'Cuisine, couture, etc.')).toBeUndefined();
    expect(complaint('nom', '   ')).toBe('blank');
    expect(complaint('telephone', '03 20 38 24 68')).toBeUndefined();
    expect(complaint('telephone', '+33 (0)3 20 38 24 68')).toBeUndefined();
    expect(complaint('telephone', '04 67 87 83 87 / 06 31 47 16 85')).toBe('phone');
    expect(complaint('telephone', 'voir le site')).toBe('phone');
  });
});

describe('dates', () => {
  it('looks for no address in a text that is too long to be one', () => {
    expect(suggestion('courriel', `accueil@exemple.fr${';'.repeat(100)}`)).toBe('accueil@exemple.fr');
    for (const sign of [';', ',', '.', ' ', '<']) {
      expect(suggestion('courriel', `accueil@exemple.fr${sign.repeat(200_000)}x`)).toBeUndefined();
    }
  });

  it('takes days that exist from 2000 to today, and a midnight', () => {
    for (const day of ['2000-01-01', '2026-06-30', '2024-02-29', '2026-01-05T00:00:00', '2026-01-05T00:00:00Z']) {
      expect(complaint('date_maj', day)).toBeUndefined();
    }
    expect(complaint('date_maj', '1999-12-31')).toBe('date_too_old');
    expect(complaint('date_maj', '2026-07-01')).toBe('date_future');
    for (const text of ['2023-02-29', '2026-13-01', '2026-1-5', '2026-01-05T10:00:00', 'hier', '']) {
      expect(complaint('date_maj', text)).toBe('date');
    }
  });

  it('reads midnight as a number, in milliseconds or in seconds, as published files write it', () => {
    expect(complaint('date_maj', Date.UTC(2026, 0, 5))).toBeUndefined();
    expect(complaint('date_maj', Date.UTC(2026, 0, 5) / 1000)).toBeUndefined();
    expect(complaint('date_maj', Date.UTC(2026, 6, 1))).toBe('date_future');
    expect(complaint('date_maj', 0)).toBe('date_too_old');
    for (const value of [Date.UTC(2026, 0, 5, 10), 1e300, Number.NaN])
      expect(complaint('date_maj', value)).toBe('type');
    expect(WritableService.parse({ ...service, date_maj: Date.UTC(2026, 0, 5) }).date_maj).toBe('2026-01-05');
  });

  it('reads the other writings of a midnight that the reference does', () => {
    for (const text of [
      '1767571200',
      '1767571200000',
      '1767571200.0',
      '1.7675712e9',
      '2026-01-05T00:00:00+02:00',
      '2026-01-05t00:00z',
    ])
      expect(complaint('date_maj', text)).toBeUndefined();
    for (const text of [
      ' 1767571200',
      '1767571201',
      '17675712e2',
      '1.7675712e400',
      '20260105',
      '2026-01-05T00:00:00+24:00',
    ])
      expect(complaint('date_maj', text)).toBe('date');
    expect(complaint('date_maj', '1782864000')).toBe('date_future');
    expect(WritableService.parse({ ...service, date_maj: '1767571200' }).date_maj).toBe('2026-01-05');
  });

  it('proposes the day that a French date means', () => {
    expect(suggestion('date_maj', '5/1/2026')).toBe('2026-01-05');
    expect(suggestion('date_maj', '31/02/2026')).toBeUndefined();
  });
});

describe('e-mails', () => {
  it.each(['accueil@ville.fr', 'a.b+c@mairie-de-lille.fr', 'accueil@école.fr', ' a@b.fr ', 'é@b.fr', 'l’accueil@b.fr'])(
    'takes %s',
    (value) => expect(complaint('courriel', value)).toBeUndefined(),
  );

  it.each([
    '',
    'accueil',
    'a@b',
    'a@b..fr',
    '.a@b.fr',
    'a..b@c.fr',
    'a b@c.fr',
    'a@-b.fr',
    'a@b.f1',
    'a@b.local',
    'a@localhost',
    `${'a'.repeat(65)}@b.fr`,
    `a@${'b.'.repeat(130)}fr`,
    'a@b@c.fr',
    '\u0301a@b.fr',
    'M. Martin <a@b.fr>',
    'Accueil <a@b>',
  ])('refuses %s', (value) => expect(complaint('courriel', value)).toBe('email'));

  it.each([
    'a@xn--cole-9oa.fr',
    'a@b.xn--p1ai',
    'a@ÉCOLE.fr',
    'a@b。fr',
    'a@paral·lel.cat',
    `a@${'é'.repeat(57)}.fr`,
    'a@\u05d0.fr',
  ])('takes a domain outside ASCII: %s', (value) => expect(complaint('courriel', value)).toBeUndefined());

  it.each([
    ...['xn--', 'xn--a', 'xn--0', 'xn--zzzzzz', 'xn--u-ccb', 'xn--é', 'ab--é', '💩', '½', '\u05d0a', 'é'.repeat(58)],
  ])('refuses the domain %s.fr, that nobody could ask for', (value) => {
    expect(complaint('courriel', `a@${value}.fr`)).toBe('email');
  });

  it('counts the bytes of an address, and the characters of its box', () => {
    expect(complaint('courriel', `${'😀'.repeat(62)}@b.fr`)).toBeUndefined();
    expect(complaint('courriel', `${'😀'.repeat(63)}@b.fr`)).toBe('email');
    expect(complaint('courriel', `${'e\u0301'.repeat(32)}@b.fr`)).toBeUndefined();
    expect(complaint('courriel', `${'e\u0301'.repeat(33)}@b.fr`)).toBe('email');
  });

  it.each(['Accueil <a@b.fr>', '"M. Martin" <a@b.fr>', '<a@b.fr>'])(
    'takes %s, and would rather have it alone',
    (value) =>
      expect(validateField('service', 'courriel', value, { now })).toMatchObject([
        { code: 'email', severity: 'warning', suggestion: 'a@b.fr' },
      ]),
  );

  it('says what is missing, and proposes what was meant', () => {
    expect(validateField('service', 'courriel', 'accueil@ville', { now })[0]?.message).toBe(
      'Il manque la fin de l’adresse, par exemple « .fr ».',
    );
    expect(suggestion('courriel', 'mailto:accueil@ville.fr')).toBe('accueil@ville.fr');
    expect(suggestion('courriel', 'Accueil <accueil@ville..fr>')).toBe('accueil@ville.fr');
  });
});

describe('links', () => {
  it('takes http and https addresses only', () => {
    expect(complaint('lien_source', 'https://exemple.fr/é b')).toBeUndefined();
    expect(complaint('lien_source', 'http://exemple.fr')).toBeUndefined();
    for (const value of ['', 'exemple.fr', 'pas une url !', 'javascript:alert(1)', 'ftp://exemple.fr', 'https://']) {
      expect(complaint('lien_source', value)).toBe('url');
    }
    expect(complaint('lien_source', `https://exemple.fr/${'a'.repeat(2083)}`)).toBe('too_long');
    expect(complaint('lien_source', `https://exemple.fr/${'é'.repeat(1032)}`)).toBeUndefined();
    expect(complaint('lien_source', `https://exemple.fr/${'€'.repeat(700)}`)).toBe('too_long');
  });

  it('looks into hosts outside ASCII', () => {
    for (const host of ['école.fr', 'xn--cole-9oa.fr', 'xn--fa-hia.de', 'XN--LS8H.la', 'xn--p1ai', 'xn--zca.com']) {
      expect(complaint('lien_source', `https://${host}`)).toBeUndefined();
    }
    for (const host of [
      'xn--.fr',
      'xn--a.fr',
      'xn--0.fr',
      'xn--zzzzzz.fr',
      'xn--u-ccb.com',
      'xn--ASCII-.com',
      'a.xn--a-yoc',
    ]) {
      expect(complaint('lien_source', `https://${host}/page`)).toBe('url');
    }
  });

  it('proposes the scheme that is missing', () => {
    expect(suggestion('lien_source', 'www.exemple.fr/page')).toBe('https://www.exemple.fr/page');
    expect(suggestion('lien_source', 'pas une url !')).toBeUndefined();
  });
});

describe('numbers', () => {
  it('reads a number written as a text, and refuses the rest', () => {
    expect(complaint('latitude', -999)).toBeUndefined();
    expect(complaint('latitude', '50.6')).toBeUndefined();
    for (const value of ['1_0.5', '5.', '.5', true]) expect(complaint('latitude', value)).toBeUndefined();
    // Long enough to hang a pattern that could split the digits in two ways.
    for (const value of ['1__0', '_1', '1e', `${'1'.repeat(100_000)}x`])
      expect(complaint('latitude', value)).toBe('number');
    expect(complaint('latitude', '50,6')).toBe('number');
    expect(suggestion('latitude', '50,6')).toBe('50.6');
    expect(complaint('longitude', Number.NaN)).toBe('number');
    expect(complaint('nombre_semaines', 0)).toBe('too_small');
    for (const value of [1.5, '1.5', '1e1', '1.']) expect(complaint('nombre_semaines', value)).toBe('number');
    for (const value of ['1.0', ' 1_0 ', true]) expect(complaint('nombre_semaines', value)).toBeUndefined();
    expect(complaint('volume_horaire_hebdomadaire', -1)).toBe('too_small');
    expect(complaint('volume_horaire_hebdomadaire', 1.5)).toBeUndefined();
    expect(WritableService.parse({ ...service, nombre_semaines: '3' }).nombre_semaines).toBe(3);
  });

  it('takes the texts that stand for more than a number in JSON can hold, and keeps null for them', () => {
    for (const value of ['nan', ' -NaN\u0085', 'inf', '-Infinity', '1e400', 'in_f', '1'.repeat(400)]) {
      expect(complaint('latitude', value)).toBeUndefined();
      expect(WritableService.parse({ ...service, latitude: value }).latitude).toBeNull();
    }
    for (const value of ['nan', '-inf', '-1e400']) {
      expect(complaint('volume_horaire_hebdomadaire', value)).toBe('number');
      expect(complaint('nombre_semaines', value)).toBe('number');
    }
    for (const value of ['infini', 'nan_', '\ufeff5', ' 1_0 ', '1__0'])
      expect(complaint('latitude', value)).toBe('number');
    for (const value of ['1_.0', '1._0', '1e1_0', '5\u0085']) expect(complaint('latitude', value)).toBeUndefined();
  });

  it('takes a whole number of any size as a text, and of 64 bits as a number', () => {
    for (const value of ['9'.repeat(4300), `${'0'.repeat(5000)}1`, '100000000000000000000.0', 2 ** 64]) {
      expect(complaint('nombre_semaines', value)).toBeUndefined();
    }
    for (const value of ['9'.repeat(4301), '1_.0', 'inf', '1e400', 1e20, 1e300]) {
      expect(complaint('nombre_semaines', value)).toBe('number');
    }
    expect(WritableService.parse({ ...service, nombre_semaines: '9'.repeat(25) }).nombre_semaines).toBeNull();
  });
});

describe('vocabularies', () => {
  it('points at the value at fault, and proposes the nearest', () => {
    expect(complaint('thematiques', ['sante--addictions', 'foobar'])).toBe('thematiques.1 enum');
    expect(suggestion('thematiques', ['famille--garde-denfant'])).toBe('famille--garde-denfants');
    expect(suggestion('publics', ['Demandeurs d’emploi'])).toBe('demandeurs-emploi');
    expect(suggestion('frais', 'gratuti')).toBe('gratuit');
    expect(suggestion('frais', 'zzz')).toBeUndefined();
    expect(validateField('service', 'frais', 'gratuti', { now })[0]?.message).toContain(
      'Vouliez-vous dire « gratuit » ?',
    );
  });

  it('explains that a category is not a thématique', () => {
    expect(validateField('service', 'thematiques', ['mobilite'], { now })).toMatchObject([
      { field: 'thematiques.0', code: 'enum', message: expect.stringContaining('catégorie') as string },
    ]);
  });

  it('wants lists that say something where the schema does', () => {
    for (const field of ['publics', 'modes_mobilisation', 'mobilisable_par', 'zone_eligibilite']) {
      expect(complaint(field, [])).toBe('empty');
      expect(complaint(field, null)).toBeUndefined();
    }
    expect(complaint('thematiques', [])).toBeUndefined();
    expect(complaint('publics', ['tous-publics'])).toBeUndefined();
    expect(complaint('publics', ['tous-publics', 'tous-publics'])).toBeUndefined();
    expect(complaint('publics', ['tous-publics', 'jeunes'])).toBe('tous_publics');
  });

  it('knows the codes that a zone may hold', () => {
    expect(complaint('zone_eligibilite', ['59350', '2A', '974', '200093201', '99100', 'france'])).toBeUndefined();
    for (const code of ['1', '20009320', 'lille-metropole', '']) {
      expect(complaint('zone_eligibilite', [code])).toBe('zone_eligibilite.0 format');
    }
  });
});

describe('validateField', () => {
  it('says so when the model has no such field', () => {
    expect(complaint('siret', 'x')).toBe('unknown_field');
    expect(complaint('__proto__', 'x')).toBe('unknown_field');
  });
});
