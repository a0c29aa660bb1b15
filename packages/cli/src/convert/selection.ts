import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { Territory } from '@inclusion-kit/sdk/geography';

/** The part of a dataset to keep. Null or empty where nothing was asked. */
export interface Selection {
  readonly territory: Territory | null;
  /** Thématiques, and categories: those take in all their thématiques, unknown ones too. */
  readonly thematiques: readonly string[];
  readonly sources: readonly string[];
}

/**
 * Creates the tests of a selection. A structure is kept when it stands in the territory, with services or without. Structures
 * that a kept service needs are kept too, but these tests do not tell them. A thématique is a matter of services: structures
 * then come with them.
 */
export function createKeep({ territory, thematiques, sources }: Selection) {
  const wanted = new Set(thematiques);
  const isWanted = (thematique: string): boolean =>
    wanted.has(thematique) || wanted.has(thematique.split('--', 1)[0] ?? '');
  const ofSource = ({ source }: { source: string }): boolean => sources.length === 0 || sources.includes(source);
  return {
    keepService: (service: Service): boolean =>
      ofSource(service) &&
      (wanted.size === 0 || (service.thematiques ?? []).some(isWanted)) &&
      (territory === null || territory.isFound(service)),
    keepStructure: (structure: ListedStructure): boolean =>
      ofSource(structure) && wanted.size === 0 && (territory === null || territory.isInside(structure)),
  };
}
