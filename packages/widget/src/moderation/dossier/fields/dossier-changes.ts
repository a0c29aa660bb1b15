import { libelleDuChamp, type FieldValue, type Contribution } from '@inclusion-kit/sdk/contributions';
import { formatValue, labelOf } from '../../../shared/format/field-value.ts';
import { toSentenceList, toShort } from '../../../shared/format/text.ts';
import { toLabels, thematiques } from '@inclusion-kit/sdk/referentiels';
import type { Dossier, ShownValue } from '../../desk/dossier.ts';
import { formatDate } from '../../../shared/format/date.ts';
import { moderation as t } from '../../../locales/fr/moderation.ts';

/** From this score a record is shown by the national widget and by DORA. */
export const VISIBLE_FROM = 0.8;

/** Names the subject of a contribution: the record, or else the need. */
export function titleOf({ titre, contribution }: Dossier): string {
  if (titre !== null && titre !== '') return titre;
  const { manque } = contribution;
  if (manque === undefined) return t.queue.noTitle;
  const themes = manque.thematiques.map(toLabels(thematiques));
  return themes.length > 0 ? themes.join(', ') : toShort(manque.precisions?.trim() ?? '', 80) || t.queue.need;
}

/** Describes a contribution by its kind: « Correction, 5 champs ». */
export function describeKind({ contribution: { genre, fermeture }, changements }: Dossier): string {
  if (genre === 'correction') return t.kind.correction(Object.keys(changements).length);
  if (genre === 'fermeture') return fermeture?.au === undefined ? t.kind.final : t.kind.temporary;
  return t.genres[genre];
}

/** Says when an offer is closed: « du 13 juillet 2026 au 16 août 2026 ». */
export function describeClosure({ fermeture }: Contribution): string {
  const [du, au] = [fermeture?.du, fermeture?.au].map((day) => (day === undefined ? null : formatDate(day, 'fr')));
  if (au === null || au === undefined)
    return du === null || du === undefined ? t.kind.final : `${t.kind.final}, ${t.kind.from(du)}`;
  return du === null || du === undefined ? t.kind.until(au) : t.kind.range(du, au);
}

/** Tells whether something is to decide. */
export const isOpen = ({ etat }: Dossier): boolean => etat === 'recue' || etat === 'en-attente-auteur';

/** Tells whether the source contradicts a contribution: it is decided alone. */
export const isInConflict = (dossier: Dossier): boolean =>
  isOpen(dossier) && dossier.comparaison?.verdict === 'conflit';

/** Tells whether a contribution may be decided among others. A need is noted, and a conflict settled, one by one. */
export function isPickable(dossier: Dossier): boolean {
  if (!isOpen(dossier) || dossier.comparaison === null || isInConflict(dossier)) return false;
  if (dossier.contribution.genre === 'manque') return false;
  return dossier.fiche !== 'gone' || dossier.contribution.genre === 'fermeture';
}

/** One proposed value, beside the value that it replaces. */
export interface ProposedField {
  readonly champ: string;
  readonly label: string;
  /** The value of the record now, or its value when this one was accepted. */
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** The value that the contributor saw. */
  readonly seen: FieldValue;
  /** The acceptance that `before` comes from. Null where it is the value of the source. */
  readonly shown: ShownValue | null;
  readonly verdict: 'applicable' | 'deja-fait' | 'conflit';
}

/** Lists the values that a contribution proposes. After a decision, each stands beside the value that it replaced then. */
export function proposedFields(dossier: Dossier): ProposedField[] {
  const seen = dossier.contribution.cible?.base ?? {};
  if (isOpen(dossier) && dossier.comparaison !== null) {
    return dossier.comparaison.champs.map(({ champ, base, actuel, propose, verdict }) => ({
      champ,
      label: libelleDuChamp(champ),
      before: actuel,
      after: propose,
      seen: base,
      shown: dossier.affiches[champ] ?? null,
      verdict: dossier.comparaison?.disparue === true ? 'applicable' : verdict,
    }));
  }
  const replaced = dossier.evenements.findLast(({ acte }) => acte === 'acceptation')?.base ?? {};
  return Object.entries(dossier.changements).map(([champ, after]) => ({
    champ,
    label: libelleDuChamp(champ),
    before: replaced[champ] ?? seen[champ] ?? null,
    after,
    seen: seen[champ] ?? null,
    shown: null,
    verdict: 'applicable',
  }));
}

/** Tells whether a contribution may be accepted at a glance. */
export const isSure = (dossier: Dossier): boolean => isPickable(dossier) && dossier.risque.niveau === 'sure';

/** Tells whether the author has answered the question, and no moderator has acted since. */
export const isAnswered = ({ etat, evenements }: Dossier): boolean =>
  etat === 'recue' && evenements.at(-1)?.acte === 'reponse';

/** Tells whether the contribution comes from the structure of the offer. */
export const isByStructure = ({ evenements }: Dossier): boolean => evenements[0]?.par === 'structure';

/** Formats the value of any field of schema v1 in French, a set of values as a sentence. Returns null when there is none. */
export function formatFieldValue(champ: string, value: FieldValue): string | null {
  if (!Array.isArray(value)) return formatValue(champ, value, 'fr');
  return value.length === 0 ? null : toSentenceList(value.map((item) => labelOf(champ, item)));
}
