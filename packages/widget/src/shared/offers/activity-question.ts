import type { ActivityQuestion } from '@inclusion-kit/sdk';
import { thematiques as values, typesServices } from '@inclusion-kit/sdk/referentiels';

/** The facts that tell the activities of an offer, as it is written or typed. */
interface Facts {
  readonly nom: string;
  readonly thematiques: readonly string[];
  readonly type: string | null;
}

/**
 * Asks which activities an offer may serve. Null where nothing is known of it. A record may have values that no list of activities
 * knows, and a relay refuses a question with one.
 */
export function toActivityQuestion({ nom, thematiques, type }: Facts): ActivityQuestion | null {
  const known = thematiques.filter((one) => values.some(({ value }) => value === one));
  if (nom.trim() === '' && known.length === 0) return null;
  const hasType = typesServices.some(({ value }) => value === type);
  return { nom: nom.trim(), thematiques: known, ...(hasType && type !== null ? { type } : {}) };
}
