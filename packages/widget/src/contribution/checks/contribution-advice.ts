import { toE164 } from '@inclusion-kit/sdk/normalise';
import type { Critere } from '@inclusion-kit/sdk/quality';
import { toSafeHref } from '../../shared/format/safe-link.ts';
import type { Draft } from '../draft/contribution-draft.ts';
import type { Champ } from '../draft/contribution-fields.ts';

/** The longest name that the commons keeps whole. */
export const NAME_LENGTH = 150;

/** The lengths between which a description counts in full. */
export const DESCRIPTION_LENGTH = { min: 200, max: 2000 } as const;

/** Counts the characters of a text as the schema does: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

export function fieldFor(critere: Critere, draft: Draft): Champ | null {
  switch (critere) {
    case 'adresse_bien_definie':
      return 'adresse';
    case 'modes_mobilisation_bien_definis':
      return draft.modes_mobilisation.length === 0 ? 'modes_mobilisation' : 'mobilisable_par';
    case 'au_moins_un_public':
      return 'publics';
    case 'au_moins_une_thematique':
      return 'thematiques';
    case 'au_moins_un_moyen_de_contact':
    case 'telephone_bien_defini':
      return 'telephone';
    case 'courriel_bien_defini':
      return 'courriel';
    case 'frais_bien_definis':
      return draft.frais === '' ? 'frais' : 'frais_precisions';
    case 'description_bien_definie':
      return 'description';
    case 'date_maj_recente':
      return null;
  }
}

export interface Outcome {
  part: 'name' | 'address' | 'phone' | 'mail' | 'link' | 'siret';
  /** True when the part is kept as it is written. */
  kept: boolean;
}

/** Foretells how the commons will treat each part of the draft's record. Empty parts are left out. */
export function foretell(draft: Draft): Outcome[] {
  const link = draft.lien_mobilisation.trim() === '' ? draft.site_web : draft.lien_mobilisation;
  const outcomes: Outcome[] = [{ part: 'name', kept: countCharacters(draft.nom.trim()) <= NAME_LENGTH }];
  if (draft.adresse.trim() !== '') {
    outcomes.push({ part: 'address', kept: draft.commune.trim() !== '' && draft.code_postal.trim() !== '' });
  }
  if (draft.telephone.trim() !== '') outcomes.push({ part: 'phone', kept: toE164(draft.telephone) !== null });
  if (draft.courriel.trim() !== '') outcomes.push({ part: 'mail', kept: !looksPersonal(draft.courriel) });
  if (link.trim() !== '') outcomes.push({ part: 'link', kept: toSafeHref(link) !== null });
  if (draft.siret.trim() !== '')
    outcomes.push({ part: 'siret', kept: /^\d{14}$/.test(draft.siret.replace(/\s/g, '')) });
  return outcomes;
}

const shared =
  /accueil|admin|agence|association|bureau|ccas|centre|cias|contact|coordination|direction|emploi|formation|info|insertion|mairie|mission|pole|secretariat|service|social|standard|support/;

/** Tells whether a mail seems to be a person's, as « prenom.nom@… », rather than a service's. */
export function looksPersonal(courriel: string): boolean {
  const local = courriel.trim().toLowerCase().split('@', 1)[0] ?? '';
  return /^[a-zà-ÿ]+[._-][a-zà-ÿ-]{2,}$/.test(local) && !shared.test(local);
}
