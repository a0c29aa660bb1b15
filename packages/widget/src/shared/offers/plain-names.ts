import { plainThematiques } from '../../locales/fr/search/thematiques.ts';
import { nameInFrench } from '../format/labels.ts';
import type { Labels } from './themes.ts';

const plain: ReadonlyMap<string, string> = new Map(Object.entries(plainThematiques));

/** Names thématiques everywhere in the page as readers or as professionals do: one thing has one name. An unknown value means readers. */
export function nameThematiquesBy(labels: Labels): void {
  nameInFrench(labels === 'official' ? null : plain);
}
