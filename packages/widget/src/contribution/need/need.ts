import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import { expandThematiques } from '@inclusion-kit/sdk/referentiels';

export interface Need {
  /** Categories and thématiques. */
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
  readonly code_commune: string | null;
  readonly precisions: string;
}

export type NeedIssue = 'place' | 'need';

export function findNeedIssues({ thematiques, code_commune, precisions }: Need): NeedIssue[] {
  return [
    ...(code_commune === null ? ['place' as const] : []),
    ...(thematiques.length === 0 && precisions.trim() === '' ? ['need' as const] : []),
  ];
}

/** Writes a need as a contribution. A category becomes all its thématiques. */
export function toNeedContribution(need: Need, code_commune: string): Contribution {
  const precisions = need.precisions.trim();
  return {
    genre: 'manque',
    manque: {
      thematiques: expandThematiques(need.thematiques),
      publics: [...need.publics],
      code_commune,
      ...(precisions !== '' && { precisions }),
    },
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}
