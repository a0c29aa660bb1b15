import type { Entry } from '../draft/contribution-entry.ts';
import type { Champ } from '../draft/contribution-fields.ts';

/** The fields without which few people find a new offer, or can reach it. */
export const lackable = ['thematiques', 'telephone', 'adresse'] as const satisfies readonly Champ[];

/** Answers that a new offer may lack. Of a place that is told in part, its commune. */
export type Lack = (typeof lackable)[number] | 'commune';

/** Lists what a new offer lacks most: a need, any way to reach it, a place where it is not told to be at a distance only. */
export function findLacks({ nature, draft }: Pick<Entry, 'nature' | 'draft'>): Lack[] {
  if (nature !== 'nouveau-service') return [];
  const {
    thematiques,
    telephone,
    courriel,
    lien_mobilisation,
    site_web,
    adresse,
    code_postal,
    commune,
    modes_accueil,
  } = draft;
  const isEmpty = (...texts: readonly string[]): boolean => texts.every((text) => text.trim() === '');
  const isRemote = modes_accueil.length === 1 && modes_accueil[0] === 'a-distance';
  const isPlaced = isRemote || !isEmpty(code_postal, commune);
  const lacks: Record<Lack, boolean> = {
    thematiques: thematiques.length === 0,
    telephone: isEmpty(telephone, courriel, lien_mobilisation, site_web),
    adresse: isEmpty(adresse) && !isPlaced,
    // A street without its commune is nowhere: no search around a place finds it.
    commune: !isEmpty(adresse) && !isPlaced,
  };
  return ([...lackable, 'commune'] as const).filter((lack) => lacks[lack]);
}
