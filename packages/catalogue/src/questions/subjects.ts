import { searchParameters } from '@inclusion-kit/sdk/internal';
import {
  createLabels,
  frais,
  modesAccueil,
  personnesMobilisatrices,
  publics,
  typesServices,
  type FrameworkValue,
} from '@inclusion-kit/sdk/referentiels';
import { questionTexts } from '../locales/questions.ts';
import { draftLatest, draftNearest } from './first-results.ts';
import { readTerms, toFrenchKey } from '../words/meanings/word-keys.ts';
import { MOST_ANSWERS, MOST_KNOWN, type Draft, type Subject } from './subject.ts';
import { draftThematiques } from './thematique-groups.ts';

/** Radii in kilometres that readers tell apart. */
const RADII = [5, 10, 20, 30] as const;

/** All that a question may be about, those first that most readers can answer. Of two that bring as near, the first is asked. */
export const subjects: readonly Subject[] = [
  { id: 'thematiques', known: 0.95, draft: draftThematiques },
  ofValues('publics', 0.95, publics, MOST_KNOWN),
  ofValues('modes_accueil', 0.5, modesAccueil),
  {
    id: 'rayon_km',
    known: 0.4,
    isOrdered: true,
    draft: ({ code_commune, rayon_km = searchParameters.rayon_km.default }) =>
      RADII.filter((km) => (code_commune ?? null) !== null && km < rayon_km).map((km) => ({
        id: String(km),
        label: questionTexts.radius(km),
        params: { rayon_km: km },
        weight: 1,
      })),
  },
  ofValues(
    'mobilisable_par',
    0.4,
    personnesMobilisatrices.map((one) => ({ ...one, label: questionTexts.persons[one.value] })),
  ),
  // Nobody looks for what has to be paid.
  ofValues(
    'frais',
    0.3,
    frais.filter(({ value }) => value === 'gratuit'),
  ),
  ofValues('types', 0.2, typesServices),
  // A reader who has told all that they know may do without the offers that do not tell, once this leaves a list to read: it drops what
  // may suit them, so a question about the person that nearly divides as well is asked before it.
  {
    id: 'inconnus',
    known: 0.1,
    isLast: true,
    draft: ({ inconnus = [] }) =>
      inconnus.length === 0
        ? []
        : [{ id: 'certain', label: questionTexts.certain, params: { inconnus: [] }, weight: 1 }],
  },
  // Every reader can say what they would rather see, and nobody has to: it is asked where what they know does not divide.
  { id: 'tri', known: 0.55, isLast: true, isCut: true, isOrdered: true, draft: draftNearest },
  {
    id: 'ouvert',
    known: 0.1,
    draft: ({ ouvert = false }) =>
      ouvert ? [] : [{ id: 'true', label: questionTexts.open, params: { ouvert: true }, weight: 1 }],
  },
];

/** The last way on, where no other subject divides: of offers of one place, or of none, those that were updated last. */
export const lastSubject: Subject = { id: 'tri', known: 0.55, isLast: true, isCut: true, draft: draftLatest };

/** A subject of a vocabulary: its values that the most results tell, and all others together. */
function ofValues(
  id: 'publics' | 'modes_accueil' | 'frais' | 'types' | 'mobilisable_par',
  known: number,
  vocabulary: readonly FrameworkValue[],
  most = MOST_ANSWERS,
): Subject {
  const labelOf = createLabels(vocabulary);
  const toDraft = ({
    values,
    label,
    weight,
  }: Pick<Draft, 'label' | 'weight'> & { values: readonly string[] }): Draft => ({
    id: values.join(' '),
    label,
    params: { [id]: values },
    weight,
  });
  return {
    id,
    known,
    draft: ({ [id]: given, q = '' }, { facets: { [id]: counts = {} } }) => {
      // `tous-publics` asks for nothing.
      const asked = given === undefined || given.includes('tous-publics') ? [] : given;
      const told = vocabulary
        .filter(({ value }) => value !== 'tous-publics' && (asked.length === 0 || asked.includes(value)))
        .map(({ value }) => ({ values: [value], label: labelOf(value), weight: counts[value] ?? 0 }))
        .sort((a, b) => b.weight - a.weight);
      // A query may be long: its words are read once for all labels.
      const said = new Set(keysOf(q));
      if (said.size > 0 && told.some(({ label }) => isSaid(label, said))) return [];
      if (told.length <= most) return asked.length === 1 ? [] : told.map(toDraft);
      // Offers for everyone count for each audience.
      const shared = id === 'publics' ? (told.at(-1)?.weight ?? 0) : 0;
      const own = told.map((one) => ({ ...one, weight: one.weight - shared }));
      const others = own.splice(most - 1);
      const other = {
        values: others.flatMap(({ values }) => values),
        label: questionTexts.other,
        weight: others.reduce((sum, { weight }) => sum + weight, 0),
      };
      return [...own.map(toDraft), { ...toDraft(other), isRest: true }];
    },
  };
}

/** Returns a key for each word of a text, the same for all forms of a word. */
const keysOf = (text: string): string[] => readTerms(text).map(toFrenchKey);

/** Tells whether all words of a label are said, in any form: « permis jeune » says « Jeunes ». */
function isSaid(label: string, said: ReadonlySet<string>): boolean {
  const asked = keysOf(label);
  return asked.length > 0 && asked.every((key) => said.has(key));
}
