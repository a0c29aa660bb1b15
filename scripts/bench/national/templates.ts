import {
  createDemonstration,
  type DemonstrationService,
  type DemonstrationStructure,
} from '@inclusion-kit/demonstration';

/** Records to draw texts, vocabulary values and contacts from, with the town they speak of. */
export interface Templates {
  structures: readonly DemonstrationStructure[];
  services: readonly DemonstrationService[];
}

/** Collects some ten thousand services of the demonstration, many seeds: their texts are what producers write. */
export function createTemplates(day: string): Templates {
  const structures: DemonstrationStructure[] = [];
  const services: DemonstrationService[] = [];
  for (let seed = 1; seed <= 5; seed += 1) {
    const drawn = createDemonstration({ seed, now: new Date(day) });
    // Hostile texts are for pages to show, not to be repeated a hundred times.
    structures.push(...drawn.structures.filter(({ source }) => source !== 'demonstration-essais'));
    services.push(...drawn.services.filter(({ source }) => source !== 'demonstration-essais'));
  }
  return { structures, services };
}
