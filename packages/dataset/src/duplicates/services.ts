import { textOf, textsOf, numberOf, type Fields } from './fields.ts';
import { align, compareNames, nameLevels, toName, type Name } from './names.ts';
import type { IsOpen } from './score.ts';
import { compareTexts, toTown } from './structures.ts';
import { topicLevels, type Topics, type TopicText } from './topics.ts';
import { toSingular, toStem, toWords } from './words.ts';

/** A service made ready to be compared with those of its structure. A text that is not told is empty. */
export interface ComparedService extends TopicText {
  readonly source: string;
  /** Its commune by name, empty when none is told. */
  readonly town: string;
  readonly name: Name;
  /** The words that its name adds after a dash or in brackets. */
  readonly aside: readonly string[];
  /** The words of its name that stand in each line of `PARTING`, and in `TRADES`, one for each thing. */
  readonly marks: readonly (readonly string[])[];
  readonly type: string;
  /** The people whom it is for, empty when it is for all. */
  readonly publics: readonly string[];
  /** The only age of these people, empty when they are of none or several. */
  readonly age: string;
  readonly frais: string;
  readonly hours: string;
  /** Its only way of receiving people, empty when it tells none or several. */
  readonly mode: string;
}

/** Lists the words of a line by their key, those for one thing with the key of the first of them. */
const toMarks = (line: string, toKey: (word: string) => string): ReadonlyMap<string, string> =>
  new Map(
    line.split(' ').flatMap((one) => {
      const keys = one.split('/').map(toKey);
      return keys.map((key) => [key, keys[0] ?? key] as const);
    }),
  );

/**
 * Words that part two services of one structure: days, moments, levels, seasons, sizes, ages, months, languages, driving licences. One class
 * a line. Words for one thing stand together and count as one.
 */
const PARTING = [
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'matin/matinee midi soir/soiree',
  'debutant/initiation intermediaire confirme/avance/perfectionnement/expert',
  'printemps ete automne hiver',
  'individuel/individuelle groupe/collectif/collective',
  'enfant ado/adolescent/jeune adulte senior',
  'femme homme',
  'fille garcon',
  'pere mere',
  'janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre',
  'a1 a2 b1 b2 c1 c2',
  'francais anglais espagnol italien allemand arabe portugais russe',
  'b am/bsr moto',
].map((line) => toMarks(line, toStem));

/**
 * Trades, as words of their own: the stem of « informaticien » is that of « information ». A word that also names what a service is or
 * gives, such as « service », « transport » or « sécurité », is none.
 */
const TRADES = toMarks(
  'cariste/caces magasinier/magasiniere/logistique cuisinier/cuisiniere/cuisine/restauration serveur/serveuse boulanger/boulangere/boulangerie patissier/patissiere/patisserie boucher/bouchere/boucherie macon/maconnerie carreleur/carreleuse/carrelage couvreur/couvreuse/toiture plombier/plombiere/plomberie/chauffagiste electricien/electricienne/electricite peintre/peinture plaquiste menuisier/menuisiere/menuiserie charpentier/charpentiere/charpente soudeur/soudeuse/soudure/soudage mecanicien/mecanicienne/mecanique chauffeur/chauffeuse/conducteur/conductrice jardinier/jardiniere/jardinage/paysagiste/maraicher/maraichere/maraichage coiffeur/coiffeuse/coiffure estheticien/estheticienne/esthetique couturier/couturiere/couture vendeur/vendeuse/caissier/caissiere secretaire/secretariat comptable/comptabilite informaticien/informaticienne/informatique soignant/soignante animateur/animatrice nettoyage/proprete gardien/gardienne/gardiennage ambulancier/ambulanciere',
  toSingular,
);

/** The ages of people who are never the same. */
const AGES: ReadonlyMap<string, string> = new Map([
  ['etudiants', 'jeunes'],
  ['jeunes', 'jeunes'],
  ['seniors', 'seniors'],
]);

/** Said of a service that is for all: it tells nothing that a list of people could contradict. */
const FOR_ALL = 'tous-publics';

/** A description says in its first sentences what it is about. The characters after these are not read. */
const MOST_READ = 400;

/** Returns the words of a service, without those of its commune. */
export function wordsOf(record: Fields): string[] {
  const town = toTown(record);
  const words = toWords(`${textOf(record['nom'])} ${textOf(record['description']).slice(0, MOST_READ)}`);
  return words.filter((word) => !town.has(word));
}

/** Makes a service ready. */
export function toComparedService(record: Fields, toStems: (words: readonly string[]) => Uint32Array): ComparedService {
  const nom = textOf(record['nom']);
  const town = toTown(record);
  const name = toName(nom, town);
  const words = name.words.filter((word) => !town.has(word));
  const stems = words.map(toStem);
  const publics = textsOf(record['publics']);
  const ages = new Set(publics.flatMap((one) => AGES.get(one) ?? []));
  const modes = textsOf(record['modes_accueil']);
  const [, dashed = '', bracketed = ''] = /\s[–—-]\s([^–—]+)$|\(([^)]+)\)\s*$/.exec(nom) ?? [];
  // Most services differ before their descriptions are read.
  let known: Uint32Array | undefined;
  return {
    source: textOf(record['source']),
    town: [...town].join(' '),
    name: { ...name, words },
    aside: toWords(dashed || bracketed).filter((word) => !town.has(word)),
    marks: [
      ...PARTING.map((marks) => stems.flatMap((stem) => marks.get(stem) ?? [])),
      words.flatMap((word) => TRADES.get(toSingular(word)) ?? []),
    ],
    get stems() {
      return (known ??= toStems(wordsOf(record)));
    },
    thematiques: textsOf(record['thematiques']),
    type: textOf(record['type']),
    publics: publics.includes(FOR_ALL) ? [] : publics,
    age: ages.size === 1 ? ([...ages][0] ?? '') : '',
    frais: textOf(record['frais']),
    hours: String(numberOf(record['volume_horaire_hebdomadaire']) ?? ''),
    mode: modes.length === 1 ? (modes[0] ?? '') : '',
  };
}

/** The levels of each field of a service, from the most alike to the least. */
export const serviceLevels = {
  name: nameLevels,
  aside: ['equal', 'one', 'other', 'unknown'],
  marks: ['equal', 'one', 'other', 'unknown'],
  text: ['equal', 'close', 'near', 'some', 'other'],
  topics: topicLevels,
  type: ['equal', 'other', 'unknown'],
  publics: ['equal', 'shared', 'other', 'unknown'],
  age: ['equal', 'other', 'unknown'],
  frais: ['equal', 'other', 'unknown'],
  hours: ['equal', 'other', 'unknown'],
  mode: ['equal', 'other', 'unknown'],
  town: ['equal', 'other', 'unknown'],
  source: ['equal', 'other'],
} as const;

/** Two services compared field by field. */
export type ServiceComparison = { [Field in keyof typeof serviceLevels]: (typeof serviceLevels)[Field][number] };

/** Compares two services of one structure, field by field. Returns null when what is compared before the words settles it. */
export function compareServices(
  a: ComparedService,
  b: ComparedService,
  topics: Topics,
  isOpen: IsOpen,
): ServiceComparison | null {
  const told = {
    name: compareNames(a.name, b.name, []),
    aside: compareAsides(a.aside, b.aside),
    marks: compareMarks(a.marks, b.marks),
    type: compareTexts(a.type, b.type),
    publics: compareLists(a.publics, b.publics),
    age: compareTexts(a.age, b.age),
    frais: compareTexts(a.frais, b.frais),
    hours: compareTexts(a.hours, b.hours),
    mode: compareTexts(a.mode, b.mode),
    town: compareTexts(a.town, b.town),
    source: a.source === b.source ? 'equal' : 'other',
  } as const;
  if (!isOpen(told)) return null;
  const likeness = topics.likeness(a, b);
  return {
    ...told,
    text:
      likeness >= 0.9
        ? 'equal'
        : likeness >= 0.6
          ? 'close'
          : likeness >= 0.35
            ? 'near'
            : likeness >= 0.15
              ? 'some'
              : 'other',
    topics: topics.compare(a, b),
  };
}

function compareLists(a: readonly string[], b: readonly string[]): ServiceComparison['publics'] {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const shared = a.filter((one) => b.includes(one)).length;
  return shared === 0 ? 'other' : shared === a.length && shared === b.length ? 'equal' : 'shared';
}

function compareAsides(a: readonly string[], b: readonly string[]): ServiceComparison['aside'] {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'unknown' : 'one';
  const { leftA, leftB } = align(a, b);
  return leftA.length === 0 || leftB.length === 0 ? 'equal' : 'other';
}

function compareMarks(a: ComparedService['marks'], b: ComparedService['marks']): ServiceComparison['marks'] {
  let level: ServiceComparison['marks'] = 'unknown';
  for (const [line, own] of a.entries()) {
    const others = b[line] ?? [];
    if (own.length > 0 && others.length > 0) {
      if (!own.some((mark) => others.includes(mark))) return 'other';
      level = 'equal';
    } else if (own.length + others.length > 0 && level === 'unknown') level = 'one';
  }
  return level;
}
