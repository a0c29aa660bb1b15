import { foldText } from '@inclusion-kit/sdk/internal';
import { ask, mend, nothing, type Outcome } from '../../values/outcome.ts';
import { toItems } from './draft-values.ts';

const FONDAMENTAUX = 'numerique--maitriser-les-fondamentaux-du-numerique';
const EN_LIGNE = 'numerique--acceder-a-des-services-en-ligne';
const EQUIPEMENT = 'numerique--acquerir-un-equipement';

/**
 * Services and ways of helping of places of médiation numérique by their thématiques, type and modes, as data·inclusion published
 * the conversion.
 * @see https://github.com/gip-inclusion/data-inclusion (pipeline/dbt, MIT, read 2026-11-28)
 */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  'acces internet et materiel informatique': ['numerique--acceder-a-une-connexion-internet', EQUIPEMENT],
  'acquisition de materiel informatique a prix solidaire': [EQUIPEMENT],
  'aide aux demarches administratives': [
    'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
    EN_LIGNE,
  ],
  'comprehension du monde numerique': [FONDAMENTAUX],
  'insertion professionnelle via le numerique': [
    'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi',
    FONDAMENTAUX,
  ],
  'loisirs et creations numeriques': ['remobilisation--activites-sportives-et-culturelles', FONDAMENTAUX],
  'maitrise des outils numeriques du quotidien': [FONDAMENTAUX, EN_LIGNE],
  'parentalite et education avec le numerique': ['famille--soutien-a-la-parentalite-et-a-leducation', FONDAMENTAUX],
  'utilisation securisee du numerique': [FONDAMENTAUX],
};
/** The first of these that is among the ways gives the type. */
const TYPES = [
  ['aide-materielle', /^en autonomie$/],
  ['atelier', /^(?:dans un )?atelier collectif$/],
  ['accompagnement', /^accompagnement individuel$/],
] as const;

const toLabels = (value: unknown): string[] =>
  toItems(value).map((item) =>
    foldText(item)
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  );

/** Reads the services of a place as thématiques. A service of another name is asked. */
export function readMednumServices(value: unknown): Outcome {
  const found = toLabels(value).map((label) => SERVICES[label]);
  if (found.length === 0) return nothing;
  return found.includes(undefined) ? ask('valeur_inconnue') : mend([...new Set(found.flat())], 'valeurs');
}

/** Reads the ways in which a place helps as the type of its service, or as its modes. */
export function readHelp(field: 'type' | 'modes_accueil', value: unknown): Outcome {
  const labels = toLabels(value);
  if (labels.length === 0) return nothing;
  if (field === 'type') {
    const type = TYPES.find(([, label]) => labels.some((one) => label.test(one)))?.[0];
    return type === undefined ? nothing : mend(type, 'type');
  }
  if (!labels.includes('a distance')) return mend(['en-presentiel'], 'valeurs');
  // A place that helps at a distance alone may receive people all the same: published conversions differ.
  return labels.length === 1 ? ask('valeur_ambigue') : mend(['en-presentiel', 'a-distance'], 'valeurs');
}
