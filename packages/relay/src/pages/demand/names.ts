import { frenchNeedLabels } from '@inclusion-kit/sdk/internal';
import { categories, isNeed, toLabels } from '@inclusion-kit/sdk/referentiels';
import { territoryTexts } from '@inclusion-kit/widget/territory-words';
import { gatherBy, type NeedCounts, type ToldNeed } from '../../contributions/moderation/demand.ts';
import { labelOfMeaning } from '../../contributions/moderation/meanings.ts';
import { pages } from '../../locales/pages.ts';

export const labelOfCategory = toLabels(categories);

/** Names the thématique or the need that somebody asked for, or says that it was told in words. */
export const sayTheme = (thematique: string | null): string =>
  thematique === null
    ? territoryTexts.questions.written
    : isNeed(thematique)
      ? frenchNeedLabels[thematique]
      : labelOfMeaning(thematique);

/** Names the place of a need: a commune, or the other communes of a département. */
export const sayPlace = ({ commune, departement, autres }: ToldNeed): string =>
  autres === 0
    ? (commune ?? pages.territory.unknown)
    : departement === null
      ? pages.territory.unknown
      : pages.territory.others(departement, autres);

/** Gathers needs by their thématique, that of most needs first. */
export const gatherThemes = (told: readonly ToldNeed[]): ReadonlyMap<string, readonly NeedCounts[]> =>
  gatherBy(told, ({ thematique }) => sayTheme(thematique));
