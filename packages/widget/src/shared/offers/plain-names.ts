import { frenchNeedLabels, plainThematiques } from '@inclusion-kit/sdk/internal';
import { categories, expandThematiques, needOf } from '@inclusion-kit/sdk/referentiels';
import { nameInFrench } from '../format/labels.ts';
import type { Labels } from './themes.ts';

/** The categories that hold the same as a need, under its name. */
const sameAsNeeds = categories.flatMap(({ value }) => {
  const need = needOf(value);
  const isSame = need !== null && expandThematiques([need]).length === expandThematiques([value]).length;
  return isSame ? [[value, frenchNeedLabels[need]] as const] : [];
});

const plain: ReadonlyMap<string, string> = new Map([...Object.entries(plainThematiques), ...sameAsNeeds]);

/** Names thématiques everywhere in the page as readers or as professionals do: one thing has one name. An unknown value means readers. */
export function nameThematiquesBy(labels: Labels): void {
  nameInFrench(labels === 'official' ? null : plain);
}
