/** A group of job seekers of a territory and a month, as France Travail's extraction tells it. */
export interface FreinsGroup {
  /** Id of the comité local pour l'emploi. */
  readonly id_clpe: string;
  /** Its name. */
  readonly libelle_clpe: string;
  /** First day of the month, `2026-09-01`. Empty where it is not known: such a group counts where its CLPE has no other. */
  readonly date_extraction: string;
  /** People of the group, or null. */
  readonly defm: number | null;
  /** How many freins they have, or null. */
  readonly freins_actifs: number | null;
  /** People with each frein, null where the cell is empty. The keys are those of `freins`. */
  readonly personnes: Readonly<Record<string, number | null>>;
}

/**
 * The eight freins of the official indicator: the column of the extraction, its label, and the text that counts a thématique for
 * it. `?` is any one character.
 * @see https://github.com/gip-inclusion/pilotage-airflow (commit 4f69095, read 2026-11-27)
 */
export const freins = [
  { colonne: 'contrainte_numerique', label: 'Numérique', texte: 'numerique' },
  { colonne: 'contrainte_mobilite', label: 'Mobilité', texte: 'mobilite' },
  { colonne: 'contrainte_savoir', label: 'Lecture/Écriture/Calcul', texte: 'lecture?ecriture?calcul' },
  { colonne: 'contrainte_familiale', label: 'Famille', texte: 'famille' },
  {
    colonne: 'contrainte_admin_jurid',
    label: 'Difficultés Administratives/Juridiques',
    texte: 'difficultes?administratives?ou?juridiques',
  },
  { colonne: 'contrainte_logement', label: 'Logement/Hébergement', texte: 'logement-hebergement' },
  { colonne: 'contrainte_financiere', label: 'Difficultés Financières', texte: 'difficultes?financieres' },
  { colonne: 'contrainte_sante', label: 'Santé', texte: 'sante' },
] as const;

const patterns = freins.map(({ texte }) => new RegExp(texte.replaceAll('?', '[^]')));

/** The freins whose text a thématique contains, a bit for each in the order of `freins`. */
export const bitsOfFreins = (thematique: string): number =>
  patterns.reduce((bits, pattern, index) => bits | (pattern.test(thematique) ? 1 << index : 0), 0);

/** Creates the count of services by CLPE and frein. */
export function createFreinCounts() {
  const counts = new Map<string, number[]>();
  return {
    counts: counts as ReadonlyMap<string, readonly number[]>,
    /** Adds a service by the bits of its freins. One without a CLPE, or without a frein, counts nowhere. */
    add: (bits: number, clpe: string | null): void => {
      if (bits === 0 || clpe === null) return;
      let row = counts.get(clpe);
      if (row === undefined) counts.set(clpe, (row = freins.map(() => 0)));
      for (let index = 0; index < row.length; index += 1) row[index] = (row[index] ?? 0) + ((bits >> index) & 1);
    },
  };
}
