import { fieldFacts, fieldsWith, requiredFields } from '../../field-names.ts';
import type { Model } from '../../record-fields.ts';
import type { Day } from '../../schemas/day.ts';
import { validateField } from '../../schemas/writing/validate.ts';
import { champsCorrigeables } from '../champs.ts';
import { isSameValue } from './same-value.ts';
import type { Cible, Contribution, FieldValue } from '../contribution.ts';
import { toContributionIssue, type ContributionIssue } from '../issue.ts';

/** Finds what is wrong with the new values of a correction or of a new record. */
export function findChangementIssues({ genre, cible, changements }: Contribution, now: Day): ContributionIssue[] {
  if (changements === undefined) return [];
  if (genre === 'correction') {
    return cible === undefined ? [] : findCorrectionIssues(changements, cible, now);
  }
  if (genre === 'nouveau-service') return findCreationIssues(changements, 'service', now);
  return genre === 'nouvelle-structure' ? findCreationIssues(changements, 'structure', now) : [];
}

type Changements = Readonly<Record<string, FieldValue>>;

function findCorrectionIssues(changements: Changements, cible: Cible, now: Day): ContributionIssue[] {
  const champs = Object.keys(changements);
  if (champs.length === 0) return [toContributionIssue('changements', 'empty', 'changez au moins un champ.')];
  const allowed: readonly string[] = champsCorrigeables(cible.modele);
  return champs.flatMap((champ) => {
    const path = `changements.${champ}`;
    if (!allowed.includes(champ)) return [toNotCorrectable(path)];
    const value = changements[champ];
    const issues = findValueIssues(cible.modele, champ, value, now);
    if (!Object.hasOwn(cible.base, champ)) {
      issues.push(toContributionIssue(`cible.base.${champ}`, 'no_base', 'joignez la valeur lue avant le changement.'));
    } else if (isSameValue(value, cible.base[champ])) {
      return [toContributionIssue(path, 'unchanged', 'la valeur est la même qu’avant, retirez ce changement.')];
    }
    return issues;
  });
}

function findCreationIssues(changements: Changements, modele: Model, now: Day): ContributionIssue[] {
  const allowed: readonly string[] = fieldsWith(
    ({ models, proposed }) => proposed !== undefined && models.includes(modele),
  );
  // The identity of a new record and its date are given by the one who keeps it.
  const required = requiredFields(modele).filter((champ) => fieldFacts(champ).proposed === 'always');
  const champs = new Set<string>([...required, ...Object.keys(changements)]);
  return [...champs].flatMap((champ) =>
    allowed.includes(champ)
      ? findValueIssues(modele, champ, Object.hasOwn(changements, champ) ? changements[champ] : undefined, now)
      : [toNotCorrectable(`changements.${champ}`)],
  );
}

function toNotCorrectable(path: string): ContributionIssue {
  return toContributionIssue(path, 'not_correctable', 'ce champ ne peut pas être donné par un contributeur.');
}

function findValueIssues(modele: Model, champ: string, value: unknown, now: Day): ContributionIssue[] {
  // The writing rules accept numbers written as texts, or as a yes or no, for tables. A contribution is served as it is kept,
  // so it needs real numbers.
  if (fieldFacts(champ)?.kind === 'number' && (typeof value === 'string' || typeof value === 'boolean')) {
    return [toContributionIssue(`changements.${champ}`, 'number', 'donnez un nombre, sans guillemets.')];
  }
  return validateField(modele, champ, value, { now })
    .filter(({ severity }) => severity === 'error')
    .map(({ field, code, message }) => toContributionIssue(`changements.${field}`, code, message));
}
