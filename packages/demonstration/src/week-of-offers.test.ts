import { expect, test } from 'vitest';
import { checkWeek, planWeek, proposeActivites, toActivite, type Programme } from '@inclusion-kit/sdk/activities';
import { createDemonstration } from './index.ts';

const semaine = '2026-11-30';
const { services, structures } = createDemonstration({ now: new Date('2026-11-28T10:00:00Z') });

test.each(['13055', '13004'])(
  'offers of %s fill a week of fifteen hours in at most twelve additions, and it holds',
  (code_insee) => {
    const byId = new Map(structures.map((structure) => [structure.id, structure]));
    const offers = services
      .filter((service) => service.code_insee === code_insee)
      .map((service) => ({ ...service, structure: byId.get(service.structure_id) }));
    let programme: Programme = {
      ...{ version: 1, debut: semaine, semaines: 1, fuseau: 'Europe/Paris', code_insee, objectif: null },
      ...{ activites: [], absences: [], garde: null },
    };
    let additions = 0;
    while (planWeek(programme).objectif.reste > 0 && additions < 12) {
      const [best] = proposeActivites(programme, offers);
      if (best === undefined) break;
      additions += 1;
      const [time] = best.creneaux;
      const when = time === undefined ? {} : { jour: time.jour, ...(time.a_confirmer ? {} : { debut: time.debut }) };
      const added = toActivite(best.offre, { id: `a${additions}`, semaine, ...when });
      programme = { ...programme, activites: [...programme.activites, added] };
    }
    expect(planWeek(programme).minutes.total).toBeGreaterThanOrEqual(900);
    expect(checkWeek(programme).filter(({ gravite }) => gravite === 'impossible')).toEqual([]);
  },
);

test('some offers tell their own time, so that a week is not all to confirm', () => {
  const offers = services.filter((service) => service.code_insee === '13055');
  const programme: Programme = {
    ...{ version: 1, debut: semaine, semaines: 1, fuseau: 'Europe/Paris', code_insee: '13055', objectif: null },
    ...{ activites: [], absences: [], garde: null },
  };
  const first = proposeActivites(programme, offers, { most: 3 });
  expect(first.map(({ creneaux }) => creneaux[0]?.a_confirmer)).toEqual([false, false, false]);
});
