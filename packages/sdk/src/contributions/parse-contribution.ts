import { requireNow } from '../arguments.ts';
import type { Day } from '../schemas/day.ts';
import { validateField } from '../schemas/writing/validate.ts';
import { Contribution, type Genre, type Cible, type FieldValue } from './contribution.ts';
import { toContributionIssue, type ContributionIssue } from './issue.ts';
import { toShapeIssues } from './shape-issues.ts';
import { fieldFacts, fieldsWith, requiredFields } from '../tables/field-names.ts';
import type { Model } from '../tables/record-fields.ts';
import { champsCorrigeables } from './champs.ts';
import { NEW_STRUCTURE } from './new-structure.ts';
import { isSameValue } from './changes/same-value.ts';

/** A contribution, or everything that is wrong with it. */
export type ParsedContribution = { ok: true; contribution: Contribution } | { ok: false; issues: ContributionIssue[] };

type Part = 'cible' | 'changements' | 'fermeture' | 'doublon_de' | 'manque';

const parts: readonly Part[] = ['cible', 'changements', 'fermeture', 'doublon_de', 'manque'];

const partsByGenre: Record<Genre, { needs: readonly Part[]; takes?: readonly Part[]; libelle: string }> = {
  correction: { needs: ['cible', 'changements'], libelle: 'une correction' },
  confirmation: { needs: ['cible'], libelle: 'une confirmation' },
  fermeture: { needs: ['cible'], takes: ['fermeture'], libelle: 'une fermeture' },
  doublon: { needs: ['cible', 'doublon_de'], libelle: 'un doublon' },
  'nouveau-service': { needs: ['changements'], libelle: 'un nouveau service' },
  'nouvelle-structure': { needs: ['changements'], libelle: 'une nouvelle structure' },
  manque: { needs: ['manque'], libelle: 'un besoin sans réponse' },
};

/**
 * Reads what was sent as a contribution: its shape, what its genre needs, and the new values by the writing rules.
 * Whether the record exists is for the one who keeps it to say.
 * @param sent anything: the body of a request, for instance.
 * @param options what the rules need to know.
 * @param options.now the day that "today" means.
 * @returns the contribution, or each complaint with its path and a French sentence
 * @throws UsageError when `now` is no day
 * @example parseContribution(await request.json(), { now: new Date() })
 */
export function parseContribution(sent: unknown, options: { now: Day }): ParsedContribution {
  requireNow(options);
  const { now } = options;
  const parsed = Contribution.safeParse(sent);
  if (!parsed.success) return { ok: false, issues: toShapeIssues(parsed.error.issues, sent) };
  const hidden = findHiddenKeys(sent as Contribution);
  if (hidden.length > 0) return { ok: false, issues: hidden };
  const contribution = parsed.data;
  const issues = [
    ...findPartIssues(contribution),
    ...findChangementIssues(contribution, now),
    ...findFermetureIssues(contribution),
    ...findDoublonIssues(contribution),
    ...findManqueIssues(contribution, now),
  ];
  return issues.length === 0 ? { ok: true, contribution } : { ok: false, issues };
}

function findPartIssues(contribution: Contribution): ContributionIssue[] {
  const { needs, takes = [], libelle } = partsByGenre[contribution.genre];
  return parts.flatMap((part) => {
    const present = contribution[part] !== undefined;
    if (!present && needs.includes(part)) {
      return [toContributionIssue(part, 'missing', `cette partie est obligatoire pour ${libelle}.`)];
    }
    if (present && !needs.includes(part) && !takes.includes(part)) {
      return [toContributionIssue(part, 'unexpected', `n’a pas sa place dans ${libelle}, retirez cette partie.`)];
    }
    return [];
  });
}

function findFermetureIssues({ fermeture }: Contribution): ContributionIssue[] {
  if (fermeture?.du === undefined || fermeture.au === undefined || fermeture.du <= fermeture.au) return [];
  return [toContributionIssue('fermeture.au', 'date', 'la fin doit suivre le début.')];
}

function findDoublonIssues({ cible, doublon_de }: Contribution): ContributionIssue[] {
  if (doublon_de === undefined || doublon_de !== cible?.id) return [];
  return [toContributionIssue('doublon_de', 'same', 'c’est la même fiche, indiquez l’autre.')];
}

function findManqueIssues({ manque }: Contribution, now: Day): ContributionIssue[] {
  if (manque === undefined) return [];
  const { thematiques, publics, code_commune, precisions = '' } = manque;
  const issues = Object.entries({ thematiques, publics, code_commune }).flatMap(([champ, value]) =>
    value.length === 0
      ? []
      : validateField('service', champ === 'code_commune' ? 'code_insee' : champ, value, { now })
          .filter(({ severity }) => severity === 'error')
          .map(({ field, code, message }) =>
            toContributionIssue(`manque.${field.replace(/^code_insee/, 'code_commune')}`, code, message),
          ),
  );
  if (thematiques.length === 0 && precisions.trim() === '') {
    issues.push(
      toContributionIssue('manque.thematiques', 'empty', 'choisissez une thématique, ou précisez le besoin.'),
    );
  }
  return issues;
}

/** Finds fields named `__proto__`, which JSON may carry and the schema drops without a word. */
function findHiddenKeys({ changements, cible }: Contribution): ContributionIssue[] {
  const holders: [string, object | undefined][] = [
    ['changements.__proto__', changements],
    ['cible.base.__proto__', cible?.base],
  ];
  return holders
    .filter(([, holder]) => holder !== undefined && Object.hasOwn(holder, '__proto__'))
    .map(([path]) => toContributionIssue(path, 'not_correctable', 'ce nom n’est pas celui d’un champ, retirez-le.'));
}

/** Finds what is wrong with the new values of a correction or of a new record. */
function findChangementIssues({ genre, cible, changements }: Contribution, now: Day): ContributionIssue[] {
  if (changements === undefined) return [];
  if (genre === 'correction') {
    return cible === undefined ? [] : findCorrectionIssues(changements, cible, now);
  }
  if (genre === 'nouveau-service') {
    const { [NEW_STRUCTURE]: nom, ...own } = changements;
    return [...findCreationIssues(own, 'service', now), ...(nom === undefined ? [] : findHostIssues(nom, own, now))];
  }
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

/** Finds what is wrong with the name of the structure that a new service brings along. */
function findHostIssues(nom: FieldValue, { structure_id }: Changements, now: Day): ContributionIssue[] {
  const path = `changements.${NEW_STRUCTURE}`;
  if (structure_id !== undefined && structure_id !== null) {
    return [toContributionIssue(path, 'unexpected', 'l’offre a déjà une structure, retirez l’une des deux.')];
  }
  return validateField('structure', 'nom', nom, { now })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => toContributionIssue(path, code, message));
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
