import {
  createDemonstration,
  createDemonstrationHistory,
  createDemonstrationNeeds,
} from '@inclusion-kit/demonstration';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { describe, expect, it } from 'vitest';
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
          { code_commune: '13201', thematique: 'mobilite--x', nombre: 3 },
          { code_commune: '93066', thematique: 'mobilite--x', nombre: 5 },
        ],
        words: [
          { mot: 'permis', departements: ['13'] },
          { mot: 'crèche', departements: ['93'] },
        ],
      }),
    );
    expect(chiffres.manques).toBe(3);
    expect(themes.find(({ categorie }) => categorie === 'mobilite')?.manques).toBe(3);
    expect(mots).toEqual(['permis']);
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
