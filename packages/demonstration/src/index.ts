import type { Commune } from '@inclusion-kit/sdk/geography';
import { roughen } from './awkward.ts';
import { createCalendar } from './calendar.ts';
import { readCommunes } from './places/communes.ts';
import { createDuplicates } from './duplicates.ts';
import { createHostile } from './hostile.ts';
import { createRandom } from './random.ts';
import type { DemonstrationService, DemonstrationStructure } from './records.ts';
import { createServices } from './services.ts';
import { createStructures } from './structures.ts';

export { createRandom, type Random } from './random.ts';
export {
  createDemonstrationDemand,
  createDemonstrationHistory,
  createDemonstrationNeeds,
  createDemonstrationReports,
  type DemonstrationNeeds,
  type DemonstrationReport,
} from './territory.ts';
export { demonstrationSources } from './sources.ts';
export type { DemonstrationService, DemonstrationStructure } from './records.ts';

/** The sentence that every page over these records shows, by the language of the page. */
export const demonstrationNotices = {
  fr: 'Données de démonstration\u00a0: ces offres sont fictives.',
  en: 'Demonstration data: these offers are fictitious.',
  es: 'Datos de demostración: estas ofertas son ficticias.',
  ar: 'بيانات تجريبية: هذه العروض غير حقيقية.',
  uk: 'Демонстраційні дані: ці пропозиції вигадані.',
} as const;

/** Fictitious offers over three real départements. */
export interface Demonstration {
  /** About 700 structures. */
  structures: DemonstrationStructure[];
  /** About 2,000 services, each of one of the structures. */
  services: DemonstrationService[];
  /** The communes of the three départements. */
  communes: Commune[];
}

/**
 * Creates about 2,000 fictitious services of 700 structures in the Bouches-du-Rhône, Seine-Saint-Denis and La Réunion. The same
 * seed in the same month gives the same records. Dates count back from the first of the month.
 */
export function createDemonstration(options: { seed?: number; now?: Date } = {}): Demonstration {
  const random = createRandom(options.seed ?? 13_93_974);
  const calendar = createCalendar(options.now ?? new Date());
  const communes = readCommunes();
  const drafts = createStructures(random, calendar, communes, 640);
  const own = drafts.map(({ structure }) => structure);
  const ownServices = createServices(random, calendar, drafts);
  const twins = createDuplicates(random, calendar, own, ownServices, 50);
  const structures = [...own, ...twins.structures];
  const services = [...ownServices, ...twins.services];
  roughen(random, structures, services);
  const hostile = createHostile(random, calendar, communes);
  return {
    structures: [...structures, ...hostile.structures],
    services: [...services, ...hostile.services],
    communes,
  };
}
