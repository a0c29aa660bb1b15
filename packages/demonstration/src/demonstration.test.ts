import { createGeography } from '@inclusion-kit/sdk/geography';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { frais, modesAccueil, publics, thematiques, typesServices } from '@inclusion-kit/sdk/referentiels';
import { validateRecord } from '@inclusion-kit/sdk/schemas';
import { describe, expect, test } from 'vitest';
import { fictionalPrefixes } from './people/contacts.ts';
import { createDemonstration, demonstrationNotices, demonstrationSources, type DemonstrationService } from './index.ts';
import { structureKinds } from './texts/structure-kinds.ts';
import { topics } from './texts/index.ts';

const now = new Date('2026-07-14T10:00:00Z');
const demonstration = createDemonstration({ now });
const { structures, services, communes } = demonstration;
const records = [...structures, ...services];

/** Tells whether a record uses words that the bundled vocabularies do not know: on purpose, a few do. */
function usesNewerValues(service: DemonstrationService): boolean {
  const unknown = (values: readonly string[] | null, known: readonly { value: string }[]): boolean =>
    (values ?? []).some((value) => !known.some((entry) => entry.value === value));
  return (
    unknown(service.publics, [...publics, { value: 'tous-publics' }]) ||
    unknown(service.thematiques, thematiques) ||
    unknown(service.modes_accueil, modesAccueil) ||
    unknown(service.type === null ? null : [service.type], typesServices) ||
    unknown(service.frais === null ? null : [service.frais], frais) ||
    (service.modes_mobilisation?.includes('envoyer-un-sms') ?? false) ||
    (service.mobilisable_par?.includes('proches') ?? false)
  );
}

function count(test_: (service: DemonstrationService) => boolean): number {
  return services.filter(test_).length;
}

test.each([
  ['Marseille', 'مرسيليا', 'Марсель'],
  ['Aix-en-Provence', 'إكس أون بروفانس', 'Екс-ан-Прованс'],
  ['Arles', 'آرل', 'Арль'],
  ['Martigues', 'مارتيغ', 'Мартіг'],
  ['Aubagne', 'أوباني', 'Обань'],
  ['Istres', 'إيستر', 'Істр'],
  ['Salon-de-Provence', 'سالون دو بروفانس', 'Салон-де-Прованс'],
  ['Vitrolles', 'فيترول', 'Вітроль'],
  ['Marignane', 'مارينيان', 'Маріньян'],
  ['La Ciotat', 'لاسيوتا', 'Ла-Сьота'],
  ['Gardanne', 'غاردان', 'Гарданн'],
  ['Cassis', 'كاسي', 'Кассі'],
  ['Miramas', 'ميراماس', 'Мірамас'],
  ['Saint-Denis', 'سان دوني', 'Сен-Дені'],
  ['Montreuil', 'مونتروي', 'Монтрей'],
  ['Aubervilliers', 'أوبرفيلييه', 'Обервільє'],
  ['Aulnay-sous-Bois', 'أولني سو بوا', 'Оне-су-Буа'],
  ['Drancy', 'درانسي', 'Дрансі'],
  ['Pantin', 'بانتان', 'Пантен'],
  ['Bobigny', 'بوبيني', 'Бобіньї'],
  ['Noisy-le-Grand', 'نوازي لو غران', 'Нуазі-ле-Гран'],
  ['Bondy', 'بوندي', 'Бонді'],
  ['Sevran', 'سيفران', 'Севран'],
  ['Épinay-sur-Seine', 'إبيناي سور سين', 'Епіне-сюр-Сен'],
  ['Saint-Ouen-sur-Seine', 'سان أوين', 'Сент-Уан'],
  ['Bagnolet', 'بانيوليه', 'Баньоле'],
  ['La Courneuve', 'لا كورنوف', 'Ла-Курнев'],
  ['Stains', 'ستان', 'Стен'],
  ['Saint-Pierre', 'سان بيير', 'Сен-П’єр'],
  ['Saint-Paul', 'سان بول', 'Сен-Поль'],
  ['Le Tampon', 'لو تامبون', 'Ле-Тампон'],
])('%s is among the first five communes for its name in Arabic and in Ukrainian', async (nom, ...names) => {
  for (const name of names) {
    const found = await createGeography(communes).communes(name, { limit: 5 });
    expect(found.map((commune) => commune.nom)).toContain(nom);
  }
});

describe('the demonstration as a whole', () => {
  test('the same seed in the same month gives the same records byte for byte', () => {
    const later = createDemonstration({ now: new Date('2026-07-31T23:59:59Z') });
    expect(JSON.stringify(later)).toBe(JSON.stringify(demonstration));
  });

  test('another seed gives other records', () => {
    const other = createDemonstration({ seed: 7, now });
    expect(JSON.stringify(other.services)).not.toBe(JSON.stringify(services));
    expect(other.structures).toHaveLength(structures.length);
  });

  test('dates follow the month, so that a demonstration stays as fresh as it was', () => {
    const next = createDemonstration({ now: new Date('2027-01-02T00:00:00Z') });
    const ages = (list: readonly DemonstrationService[], first: string): number[] =>
      list.map(({ date_maj }) => (Date.parse(first) - Date.parse(date_maj)) / 86_400_000);
    expect(ages(next.services, '2027-01-01')).toEqual(ages(services, '2026-07-01'));
  });

  test('it holds about 700 structures, 2,000 services and every commune of the three départements', () => {
    expect(structures).toHaveLength(703);
    expect(services.length).toBeGreaterThan(1900);
    expect(services.length).toBeLessThan(2100);
    expect(communes).toHaveLength(198);
    expect(new Set(communes.map(({ code_departement }) => code_departement))).toEqual(new Set(['13', '93', '974']));
    expect(communes.filter(({ code }) => code.startsWith('132'))).toHaveLength(16);
  });

  test('it says in French, and in each other language, that it is fictitious', () => {
    expect(demonstrationNotices.fr).toBe('Données de démonstration\u00a0: ces offres sont fictives.');
    expect(new Set(Object.values(demonstrationNotices)).size).toBe(5);
  });

  test('each structure has one to eight services of its own, and each service has its structure', () => {
    const perStructure = new Map<string, number>();
    for (const { structure_id: id } of services) perStructure.set(id, (perStructure.get(id) ?? 0) + 1);
    const ordinary = structures.filter(({ source }) => source !== 'demonstration-essais');
    for (const { id } of ordinary) {
      expect(perStructure.get(id) ?? 0, id).toBeGreaterThanOrEqual(1);
      expect(perStructure.get(id) ?? 0, id).toBeLessThanOrEqual(8);
    }
    const ids = new Set(structures.map(({ id }) => id));
    expect(services.filter(({ structure_id }) => !ids.has(structure_id))).toEqual([]);
  });

  test('ids are unique and name the demonstration, and every source is described', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.every(({ id, source }) => id.startsWith('demonstration-') && id.startsWith(`${source}--`))).toBe(
      true,
    );
    expect(new Set(records.map(({ source }) => source))).toEqual(new Set(demonstrationSources.map(({ slug }) => slug)));
  });

  test('every thématique is the main one of a topic, and every sort of structure has topics', () => {
    const main = new Set(topics.map(({ themes: [theme] }) => theme));
    expect(thematiques.filter(({ value }) => !main.has(value))).toEqual([]);
    const used = new Set(services.flatMap((service) => service.thematiques ?? []));
    expect(thematiques.filter(({ value }) => !used.has(value))).toEqual([]);
    for (const { themes, prefixes } of structureKinds) {
      const served = topics.some(({ themes: [mainTheme] }) => themes.some((theme) => mainTheme.startsWith(theme)));
      expect(served, prefixes[0]).toBe(true);
    }
  });
});

describe('its records', () => {
  test('obey the writing rules of schema v1, but for the few that use newer values', () => {
    const complaints = [
      ...structures.flatMap((record) =>
        validateRecord('structure', record, { now }).map((issue) => ({ record, issue })),
      ),
      ...services
        .filter((service) => !usesNewerValues(service))
        .flatMap((record) => validateRecord('service', record, { now }).map((issue) => ({ record, issue }))),
    ];
    expect(complaints.map(({ record, issue }) => `${record.id} ${issue.field} ${issue.message}`)).toEqual([]);
  });

  test('are all kept when the relay prepares them', () => {
    const prepared = prepareDataset({ structures, services }, { now, communes });
    expect(prepared.structures).toHaveLength(structures.length);
    expect(prepared.services).toHaveLength(services.length);
  });

  test('name communes that exist, with one of their postal codes', () => {
    const byCode = new Map(communes.map((commune) => [commune.code, commune]));
    for (const { id, code_insee, code_postal } of records) {
      if (code_insee === null) continue;
      expect(byCode.get(code_insee)?.codes_postaux, id).toContain(code_postal);
    }
  });

  test('have zones made of codes that exist', () => {
    const known = new Set([
      ...communes.flatMap(({ code, code_departement, code_epci }) => [code, code_departement, code_epci]),
      ...['75', '92', '94', 'france'],
    ]);
    expect(
      [...new Set(services.flatMap(({ zone_eligibilite }) => zone_eligibilite ?? []))].filter(
        (code) => !known.has(code),
      ),
    ).toEqual([]);
  });

  test('lie within 15 km of the centre of their commune', () => {
    const byCode = new Map(communes.map((commune) => [commune.code, commune]));
    for (const { id, code_insee, latitude, longitude } of records) {
      const commune = byCode.get(code_insee ?? '');
      if (latitude === null || longitude === null || commune?.latitude == null || commune.longitude === null) continue;
      const north = (latitude - commune.latitude) * 111.2;
      const east = (longitude - commune.longitude) * 111.2 * Math.cos((latitude * Math.PI) / 180);
      expect(Math.hypot(north, east), `${id} ${code_insee ?? ''}`).toBeLessThan(15);
    }
  });

  test('can reach nobody: phone numbers kept for fiction, mail and links on reserved domains, no SIRET', () => {
    const telephones = records.flatMap(({ telephone }) => telephone ?? []);
    expect(telephones.length).toBeGreaterThan(1500);
    for (const telephone of telephones) {
      const national = telephone.replace(/[ .]/g, '').replace(/^(?:\+33|0)/, '');
      expect(national).toMatch(/^\d{9}$/);
      expect(
        fictionalPrefixes.some((prefix) => national.startsWith(prefix)),
        telephone,
      ).toBe(true);
    }
    expect(
      records.flatMap(({ courriel }) => courriel ?? []).filter((address) => !address.endsWith('.example')),
    ).toEqual([]);
    const links = [
      ...structures.flatMap(({ site_web, accessibilite_lieu, lien_source }) => [
        site_web,
        accessibilite_lieu,
        lien_source,
      ]),
      ...services.flatMap(({ lien_mobilisation, lien_source }) => [lien_mobilisation, lien_source]),
    ].filter((link) => link !== null);
    expect(links.filter((link) => !new URL(link).hostname.endsWith('.example'))).toEqual([]);
    expect(structures.every(({ siret }) => siret === null)).toBe(true);
  });

  test('are reached only by the means they give', () => {
    for (const { id, modes_mobilisation, telephone, courriel, lien_mobilisation, source } of services) {
      if (source === 'demonstration-essais') continue;
      if (modes_mobilisation?.includes('telephoner')) expect(telephone, id).not.toBeNull();
      if (modes_mobilisation?.includes('envoyer-un-courriel')) expect(courriel, id).not.toBeNull();
      if (modes_mobilisation?.includes('utiliser-lien-mobilisation')) expect(lien_mobilisation, id).not.toBeNull();
    }
  });

  test('repeat little: more than 85 % distinct descriptions and names, and no slot left open', () => {
    expect(new Set(services.map(({ description }) => description)).size / services.length).toBeGreaterThan(0.9);
    expect(new Set(services.map(({ nom }) => nom)).size / services.length).toBeGreaterThan(0.85);
    expect(new Set(structures.map(({ nom }) => nom)).size / structures.length).toBeGreaterThan(0.95);
    const ordinary = services.filter(({ source }) => source !== 'demonstration-essais');
    expect(ordinary.filter(({ nom, description }) => /[{}]/.test(nom + description))).toEqual([]);
    expect(ordinary.filter(({ description }) => / [:;?!»]|' /.test(description))).toEqual([]);
  });
});

describe('every awkward case has its share', () => {
  const total = services.length;
  const olderThan = (days: number) => (service: DemonstrationService) =>
    Date.parse('2026-07-01') - Date.parse(service.date_maj) > days * 86_400_000;

  test.each<[string, number, (service: DemonstrationService) => boolean]>([
    ['unknown publics', 0.06 * total, ({ publics: who }) => who === null],
    ['no coordinates', 0.05 * total, ({ latitude }) => latitude === null],
    ['no place at all', 0.008 * total, ({ commune }) => commune === null],
    ['at distance only', 0.05 * total, ({ modes_accueil: modes }) => modes?.join() === 'a-distance'],
    ['both modes', 0.2 * total, ({ modes_accueil: modes }) => modes?.length === 2],
    ['unknown modes', 0.015 * total, ({ modes_accueil: modes }) => modes === null],
    ['unknown thématiques', 5, ({ thematiques: themes }) => themes === null],
    ['untouched for three years', 0.08 * total, olderThan(1095)],
    ['fresh', 0.35 * total, olderThan(-1)],
    [
      'no contact',
      0.02 * total,
      ({ telephone, courriel, lien_mobilisation }) => (telephone ?? courriel ?? lien_mobilisation) === null,
    ],
    ['unknown zone', 0.05 * total, ({ zone_eligibilite }) => zone_eligibilite === null],
    ['the whole country', 10, ({ zone_eligibilite }) => zone_eligibilite?.includes('france') ?? false],
    ['names of 150 characters', 6, ({ nom }) => nom.length === 150],
    ['descriptions near 10,000 characters', 3, ({ description }) => description.length > 9500],
    ['descriptions under 50 characters', 10, ({ description }) => description.length < 50],
    ['ids with a slash', 2, ({ id }) => id.includes('/')],
    ['ids with a space', 2, ({ id }) => id.includes(' ')],
    ['ids beyond ASCII', 2, ({ id }) => /[^\x20-\x7e]/.test(id)],
    ['newer vocabulary', 6, usesNewerValues],
    ['literal backslash-n', 15, ({ conditions_acces }) => conditions_acces?.includes('\\n') ?? false],
    [
      'hours no reader understands',
      15,
      ({ horaires_accueil }) => /[a-zé]{4,}/.test(horaires_accueil?.replace(/"[^"]*"/g, '') ?? ''),
    ],
    ['arrondissement codes', 5, ({ code_insee }) => code_insee?.startsWith('132') ?? false],
    [
      'paid, without saying how much',
      10,
      ({ frais: cost, frais_precisions }) => cost === 'payant' && frais_precisions === null,
    ],
    ['in Saint-Denis, Seine-Saint-Denis', 20, ({ code_insee }) => code_insee === '93066'],
    ['in Saint-Denis, La Réunion', 20, ({ code_insee }) => code_insee === '97411'],
  ])('%s', (_, least, has) => {
    expect(count(has)).toBeGreaterThanOrEqual(least);
  });

  test('hostile texts are twelve, and say that they are tests', () => {
    const hostile = services.filter(({ source }) => source === 'demonstration-essais');
    expect(hostile).toHaveLength(12);
    expect(hostile.every(({ nom }) => nom.startsWith('Essai d’affichage : '))).toBe(true);
    const all = JSON.stringify(hostile);
    for (const sign of ['<script>', 'javascript:', '\u202e', '\u0489', 'anticonstitutionnellement'.repeat(20)])
      expect(all).toContain(sign);
    const elsewhere = JSON.stringify(services.filter((service) => !hostile.includes(service)));
    expect(elsewhere).not.toMatch(/<script|javascript:|\u202e/);
  });

  test('hostile texts are of no structure that leads the others by its services', () => {
    const counts = new Map<string, number>();
    for (const { structure_id: id } of services) counts.set(id, (counts.get(id) ?? 0) + 1);
    const largest = [...counts].sort(([, a], [, b]) => b - a).slice(0, 50);
    expect(largest.filter(([id]) => id.startsWith('demonstration-essais'))).toEqual([]);
  });

  test('duplicate structures name each other across sources, in pairs and in threes', () => {
    const byId = new Map(structures.map((structure) => [structure.id, structure]));
    const twins = structures.filter(({ doublons }) => doublons.length > 0);
    expect(twins.length).toBeGreaterThan(100);
    expect(twins.filter(({ doublons }) => doublons.length === 2).length).toBeGreaterThanOrEqual(15);
    for (const twin of twins) {
      for (const { source, id } of twin.doublons) {
        expect(byId.get(id)?.source).toBe(source);
        expect(byId.get(id)?.doublons).toContainEqual({ source: twin.source, id: twin.id });
      }
    }
  });

  test('scores are spread: most pass 0.8, one in twenty or more stays under 0.6', () => {
    const scores = prepareDataset({ structures, services }, { now, communes }).services.map(
      ({ score_qualite }) => score_qualite,
    );
    expect(scores.filter((score) => score >= 0.8).length / scores.length).toBeGreaterThan(0.5);
    expect(scores.filter((score) => score < 0.6).length / scores.length).toBeGreaterThan(0.05);
  });
});
