import { createCatalogue } from '@inclusion-kit/catalogue';
import {
  createDemonstration,
  createDemonstrationHistory,
  createDemonstrationNeeds,
} from '@inclusion-kit/demonstration';
import { LEAST_TOLD } from '@inclusion-kit/sdk/internal';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeNote } from '../../pages/territory/note-page.ts';
import { createReports, type TerritoryQuestion } from './reports.ts';

const now = new Date('2026-11-28T12:00:00Z');
const { structures, services, communes } = createDemonstration({ now });
const records = prepareDataset({ structures, services }, { communes });
const ask = (rest: Partial<TerritoryQuestion> = {}): TerritoryQuestion => ({
  ...{ niveau: 'departement', code: '13', day: '2026-11-28', needs: [], words: [], vain: null },
  ...rest,
});

describe('the reports of an offer', () => {
  const reports = createReports(records, communes, {
    ...createDemonstrationNeeds(communes, { now }),
    history: ({ jour, chiffres }) => createDemonstrationHistory({ mobilite: 40, famille: 30 }, chiffres, jour),
  });

  it('tell a département alive: needs, two years, parts and acts', async () => {
    const report = await reports.territory(ask());
    expect(report.territoire.nom).toBe('Bouches-du-Rhône');
    expect(report.chiffres.services).toBeGreaterThan(200);
    expect(report.themes.filter(({ repere }) => repere === 'besoin')).toHaveLength(8);
    expect(report.croissance?.jours).toHaveLength(25);
    expect(report.croissance?.series['mobilite']?.at(-1)).toBe(40);
    expect(report.avant).toBe('2026-05-01');
    expect(report.chiffres.avant?.services).toBeLessThan(report.chiffres.services);
    expect(report.parties.length).toBeGreaterThan(2);
    expect(report.actions.length).toBeGreaterThan(2);
  });

  it('name each number of people that is too large once, for two first visitors at the same time', async () => {
    const one = communes.find(({ code, population }) => code.startsWith('13') && (population ?? 0) > 0)!;
    const people = new Map([[one.code, { demandeurs_emploi: (one.population ?? 0) + 1, clpe_id: null }]]);
    const fresh = createReports(records, communes, { people });
    const [report] = await Promise.all([
      fresh.territory(ask()),
      fresh.place({ niveau: 'departement', code: '13' }),
      fresh.territory(ask({ day: '2026-11-27' })),
    ]);
    expect(report.limites.nombres_refuses?.nombre).toBe(1);
  });

  it('name the comités locaux of the demonstration as comités, no EPCI', async () => {
    const { comites, parties } = await reports.territory(ask());
    expect(comites?.map(({ nom }) => nom)).toContain('Comité local d’Arles');
    expect(comites?.every(({ nom }) => nom.startsWith('Comité local '))).toBe(true);
    expect(parties.some(({ nom }) => nom.startsWith('Comité local '))).toBe(false);
    const all = await reports.territory(ask({ niveau: 'france', code: 'france' }));
    expect(all.comites?.map(({ nom }) => nom)).toContain('Comité local de Saint-Denis, 974');
  });

  it('name an EPCI as the list of the kit does, not by its largest commune', async () => {
    const { territoire } = await reports.territory(ask({ niveau: 'epci', code: '200054807' }));
    expect(territoire.communes).toBeGreaterThan(0);
    expect(territoire.nom).toBe('Métropole d’Aix-Marseille-Provence');
  });

  it('count the needs and words of the territory alone, each arrondissement in its city', async () => {
    const { chiffres, themes, mots } = await reports.territory(
      ask({
        needs: [
          { code_commune: '13201', thematique: 'mobilite--x', nombre: 7 },
          { code_commune: '93066', thematique: 'mobilite--x', nombre: 5 },
        ],
        words: [
          { mot: 'permis', departements: ['13'] },
          { mot: 'crèche', departements: ['93'] },
        ],
      }),
    );
    expect(chiffres.manques).toBe(7);
    expect(themes.find(({ categorie }) => categorie === 'mobilite')?.manques).toBe(7);
    expect(mots).toEqual(['permis']);
  });

  it('tell a sum that holds a small number of needs as the least it may be, in its theme, its act and the whole', async () => {
    const needs = [
      { code_commune: '13201', thematique: 'famille--garde-denfants', nombre: 7 },
      { code_commune: '93', thematique: 'famille--garde-denfants', nombre: 2 },
    ];
    const report = await reports.territory(ask({ niveau: 'france', code: 'france', needs }));
    expect(report.chiffres).toMatchObject({ manques: 8, manques_au_moins: ['famille'] });
    expect(report.themes.find(({ categorie }) => categorie === 'famille')?.manques).toBe(8);
    expect(report.actions.find(({ genre }) => genre === 'repondre')).toMatchObject({ nombre: 8, au_moins: true });
    const written = writeNote(report);
    expect(written).toContain('au moins 8 manques signalés.');
    expect(written).not.toMatch(/\b9 (?:manques|demandes)/);
    const alone = (await reports.territory(ask({ needs }))).chiffres;
    expect(alone.manques).toBe(7);
    expect(alone).not.toHaveProperty('manques_au_moins');
  });

  it('say in the note of how many offers the costs are counted, where some are written twice', async () => {
    const report = await reports.territory(ask());
    const financement = { frais: { gratuit: 3 }, frais_inconnus: 1, financeurs: null, sans_financeur: null };
    const write = (services: number): string =>
      writeNote({ ...report, financement, chiffres: { ...report.chiffres, services } }).replaceAll('\u00a0', ' ');
    expect(write(5)).toContain('d’après les fiches (4 offres sans les doublons) : Gratuit 3, non précisé 1.');
    expect(write(4)).toContain('d’après les fiches : Gratuit 3, non précisé 1.');
    const none = { frais: {}, frais_inconnus: 0, financeurs: null, sans_financeur: null };
    expect(writeNote({ ...report, financement: none }), 'no offer costs anything').not.toContain('d’après les fiches');
  });

  it('say in the note by what a theme is judged whose need is not known, and nothing of one that is not judged', async () => {
    const report = await reports.territory(ask());
    const [one, other] = report.themes.filter(({ services: count }) => count > 0);
    const themes = [
      { ...one!, part_besoin: null, verdict: 'a_renforcer' as const, ecart: -0.2 },
      { ...other!, part_besoin: null, verdict: null, ecart: null },
    ];
    const known = report.themes.filter(
      ({ categorie }) => categorie !== one!.categorie && categorie !== other!.categorie,
    );
    const written = writeNote({ ...report, themes: [...themes, ...known] }).replaceAll('\u00a0', ' ');
    const said = /Besoin non connu\. (.*?)<\/ul>/.exec(written)?.[1] ?? '';
    expect(said).toMatch(new RegExp(`<li>▼ Moins qu’ailleurs : [^(,]*\\(${one!.services}\\)\\.</li>`));
    expect(said).toMatch(new RegExp(`<li>Pas de constat : [^(,]*\\(${other!.services}\\)\\.</li>`));
  });

  it('tell the same whatever the small numbers of needs are, so that no subtraction finds one, and nothing untrue', async () => {
    const small = fc.integer({ min: 1, max: LEAST_TOLD - 1 });
    const cell = fc.record({
      code_commune: fc.constantFrom('13201', '13001', '13', '93066', '93'),
      thematique: fc.constantFrom('famille--garde-denfants', 'famille--violences', 'mobilite--x', 'numerique--x', null),
      nombre: fc.oneof(small, fc.integer({ min: LEAST_TOLD, max: 40 })),
    });
    const bare = createReports({ structures: [], services: [] }, communes);
    const territory = fc.constantFrom(
      { niveau: 'france', code: 'france' } as const,
      { niveau: 'departement', code: '13' } as const,
      { niveau: 'commune', code: '13055' } as const,
    );
    const property = fc.asyncProperty(
      territory,
      fc.array(cell, { maxLength: 8 }),
      fc.array(small, { minLength: 8, maxLength: 8 }),
      async (where, needs, others) => {
        const changed = needs.map((need, at) =>
          need.nombre < LEAST_TOLD ? { ...need, nombre: others[at] ?? 1 } : need,
        );
        const report = await bare.territory(ask({ ...where, needs }));
        expect(await bare.territory(ask({ ...where, needs: changed }))).toEqual(report);
        if (where.niveau !== 'france') return;
        const { manques, manques_au_moins: leasts = [] } = report.chiffres;
        const all = needs.reduce((sum, { nombre }) => sum + nombre, 0);
        if (leasts.length === 0) expect(manques).toBe(all);
        else expect(manques).toBeLessThanOrEqual(all);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('count searches in vain where they were made, those of a whole département in none of its parts', async () => {
    const vain = [
      { lieu: '13001', categorie: 'mobilite', nombre: 6 },
      { lieu: '13201', categorie: 'mobilite', nombre: 5 },
      { lieu: '13', categorie: 'mobilite', nombre: 7 },
      { lieu: '93', categorie: 'mobilite', nombre: 8 },
      { lieu: '', categorie: 'mobilite', nombre: 9 },
    ];
    const toldOf = async (rest: Partial<TerritoryQuestion>): Promise<number | null | undefined> =>
      (await reports.territory(ask({ vain, ...rest }))).themes.find(({ categorie }) => categorie === 'mobilite')
        ?.vaines;
    expect(await toldOf({})).toBe(18);
    expect(await toldOf({ niveau: 'commune', code: '13055' })).toBe(5);
    expect(await toldOf({ niveau: 'epci', code: '200054807' })).toBe(11);
    expect(await toldOf({ niveau: 'region', code: '93' })).toBe(18);
    expect(await toldOf({ niveau: 'france', code: 'france' })).toBe(35);
    expect(await toldOf({ vain: null })).toBeNull();
  });

  it('count the ages of each source as the report of the whole does', async () => {
    const whole = await reports.territory(ask({ niveau: 'france', code: 'france' }));
    expect(await reports.freshness('2026-11-28')).toEqual(whole.fraicheur.sources);
    const part = { niveau: 'departement', code: '13' } as const;
    const own = (await reports.territory(ask(part))).fraicheur.sources;
    expect(await reports.freshness('2026-11-28', null, part), 'those of a territory alone').toEqual(own);
    expect(own).not.toEqual(whole.fraicheur.sources);
  });

  it('count beside each public what its search shows beyond it', async () => {
    const catalogue = createCatalogue({ ...records, communes });
    const { repartition, en_trop: beyond } = await reports.territory(ask());
    const counts = Object.entries(repartition!.publics.valeurs).filter(([value]) => value !== 'tous-publics');
    expect(counts.length).toBeGreaterThan(3);
    for (const [value, count] of counts) {
      const found = await catalogue.searchServices({ publics: [value], code_departement: '13', implantees: true });
      expect([value, found.total]).toEqual([value, count + beyond!.repartition.publics.valeurs[value]!]);
    }
  });

  it('name the département of the places of an act, where the territory has several', async () => {
    const namesOf = async (rest: Partial<TerritoryQuestion>) =>
      (await reports.territory(ask(rest))).actions.flatMap((one) =>
        one.genre === 'ouvrir' && one.lieux.length > 0 ? [one.departement] : [],
      );
    const [all, own] = [await namesOf({ niveau: 'france', code: 'france' }), await namesOf({ code: '974' })];
    expect(new Set(all)).toEqual(new Set(['La Réunion']));
    expect(new Set(own)).toEqual(new Set([undefined]));
  });

  it('list the records behind a figure without those closed for good', async () => {
    const asked = { ...ask(), de: 'services', from: 0, most: 3 } as const;
    const before = await reports.behind(asked);
    expect(before).toMatchObject({ total: (await reports.territory(ask())).chiffres.services, fiches: { length: 3 } });
    const withheld = { services: [before.fiches[0]!.id], structures: [] };
    const after = await reports.behind({ ...asked, withheld });
    expect(after).toMatchObject({ total: before.total - 1, fiches: [{ id: before.fiches[1]!.id }, {}, {}] });
  });

  it('count no record that is closed for good, on the day it closes and until it opens again', async () => {
    const whole = { niveau: 'france', code: 'france' } as const;
    const before = await reports.territory(ask(whole));
    const [first] = before.appels;
    const structure = first!.id;
    const one = records.services.find((service) => service.structure_id !== structure)!;
    const withheld = { services: [one.id], structures: [structure] };
    const kept = records.services.filter(({ id, structure_id }) => id !== one.id && structure_id !== structure);
    const report = await reports.territory(ask({ ...whole, withheld }));
    expect(report.chiffres.services).toBe(kept.length);
    expect(report.chiffres.structures).toBe(before.chiffres.structures - 1);
    expect(report.appels.map(({ id }) => id)).not.toContain(structure);
    expect(report.a_appeler).toBe(before.a_appeler - 1);
    expect(await reports.freshness('2026-11-28', withheld)).toEqual(report.fraicheur.sources);
    expect((await reports.territory(ask(whole))).chiffres.services).toBe(before.chiffres.services);
  });

  it('are read again after a reading that failed', async () => {
    let failures = 1;
    const services = new Proxy(records.services, {
      get(list, name) {
        if (name === Symbol.iterator && failures-- > 0) throw new Error('the disk is away');
        return Reflect.get(list, name) as unknown;
      },
    });
    const reports = createReports({ ...records, services }, communes);
    await expect(reports.territory(ask())).rejects.toThrow('the disk is away');
    expect((await reports.territory(ask())).chiffres.services).toBeGreaterThan(200);
  });

  it('are made once for the same question', () => {
    expect(reports.territory(ask())).toBe(reports.territory(ask()));
  });
});
