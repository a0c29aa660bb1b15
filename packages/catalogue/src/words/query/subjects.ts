import { lazily } from '../../shared/lazily.ts';
import { relevanceWeights } from '../../shared/relevance-weights.ts';
import { toFrenchKey } from '../meanings/word-keys.ts';
import { toMeaningTerm } from '../meanings/meaning-terms.ts';
import { NAME } from '../text-index/fields.ts';
import type { Postings } from '../text-index/postings.ts';
import { findTerm } from '../text-index/vocabulary.ts';
import type { Matched } from './match-postings.ts';
import { weighFound } from './rank-found.ts';
import { answerWords, asWritten, toQueryWords, type QueryWord } from './text-query.ts';

/** Subjects that some thématiques hold together: who asks for one does not ask for the others. */
interface Group {
  readonly thematiques: readonly string[];
  /** The words of each subject, as offers are named and as people say it. */
  readonly subjects: readonly string[];
  /** The words of subjects that only those who say them ask for. */
  readonly narrow?: readonly string[];
}

const groups: readonly Group[] = [
  {
    thematiques: [
      'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
      'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
    ],
    subjects: [
      'avocat juriste juridique justice tribunal conciliateur notaire huissier lawyer abogado адвокат юрист محامي محام',
    ],
    narrow: ['domiciliation domicile domicilier'],
  },
  {
    thematiques: [
      'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
      'numerique--acceder-a-des-services-en-ligne',
    ],
    subjects: [
      'lire lecture courrier lettre écrire écrivain read letter leer carta читати лист قراءة رسالة',
      'internet hotline dépannage ordinateur informatique tablette',
    ],
  },
  {
    thematiques: [
      'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
      'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete',
    ],
    subjects: [
      'séjour régularisation récépissé residence permit residencia посвідка проживання إقامة الإقامة',
      'naturalisation nationalité citizenship nationality nacionalidad громадянство جنسية الجنسية',
      'asile réfugié asylum refugee asilo refugiado притулок біженець لجوء اللجوء لاجئ',
    ],
  },
  {
    thematiques: ['equipement-et-alimentation--alimentation'],
    // A hot meal holds no nappies.
    subjects: ['couches nappies diapers pañales підгузки حفاضات bébé lait colis courses épicerie boutique'],
    narrow: ['déjeuner', 'panier légume fruit amap'],
  },
  {
    thematiques: ['famille--garde-denfants'],
    subjects: ['décalé atypique nuit night noche вночі нічна ليلا'],
  },
  {
    thematiques: ['famille--soutien-a-la-parentalite-et-a-leducation'],
    subjects: [],
    narrow: [
      'scolarité scolaire devoirs école collège lycée cours décrochage décrocher homework school tutor tutoring deberes escuela colegio школа школи школу уроки репетитор مدرسة المدرسة واجبات دروس',
    ],
  },
  {
    thematiques: ['famille--surmonter-conflits-separation-violence'],
    subjects: [
      'divorce divorcer séparation séparer séparé médiation médiateur rencontre accord divorcio розлучення طلاق',
      // A shelter helps against violence, and a place for women does first of all, whatever else their names say.
      'violence violent battre frapper victime femme hébergement refuge foyer violencia violencias насильство عنف',
    ],
  },
  {
    thematiques: ['lecture-ecriture-calcul--maitriser-le-calcul', 'lecture-ecriture-calcul--maitriser-le-francais'],
    subjects: [
      'illettrisme analphabète alphabétisation lire lecture écrire écriture read reading write writing literacy leer escribir читати писати قراءة القراءة كتابة الكتابة',
      'français langue FLE french language francés idioma французька французьку мова мову فرنسية الفرنسية لغة اللغة',
      'calcul calculer compter mathématiques maths arithmetic numeracy cálculo рахувати математика حساب الحساب رياضيات',
    ],
  },
  {
    thematiques: [
      'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere',
      'logement-hebergement--reduire-les-impayes-de-loyer',
      'logement-hebergement--se-maintenir-dans-le-logement',
    ],
    subjects: [
      'expulsion expulser expulsé virer chasser dégager impayé loyer bail eviction evicted desahucio desalojo виселення виселяють',
      'énergie électricité chauffage gaz eau facture isolation',
      'adapter adaptation handicap vieillissement ergothérapeute',
      'indigne insalubre insalubrité moisissure punaise nuisible rénover rénovation',
    ],
  },
  {
    thematiques: [
      'logement-hebergement--louer-un-logement',
      'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
    ],
    subjects: ['foyer résidence FJT studio chambre hostel residencia гуртожиток'],
  },
  {
    thematiques: ['remobilisation--activites-sportives-et-culturelles'],
    subjects: [
      // Instruments of music by their families, and what is done with them.
      'musique musical chant chanter chorale instrument orchestre solfège fanfare guitare basse ukulélé violon violoncelle harpe piano orgue accordéon flûte clarinette saxophone trompette trombone harmonica batterie percussions djembé rap music sing choir guitar música cantar coro музика співати хор гітара موسيقى غناء',
      'sport sportif gym gymnastique marche randonnée foot football basket boxe judo natation piscine danse yoga musculation vélo deporte gimnasia спорт футбол رياضة كرة',
      'photo photographie vidéo cinéma dessin peinture poterie couture théâtre écriture sculpture арт малювання رسم pintura dibujo painting drawing',
    ],
  },
  {
    thematiques: ['mobilite--acceder-a-un-vehicule', 'mobilite--entretenir-reparer-son-vehicule'],
    subjects: [
      'voiture auto automobile mécanique garage car coche машина автомобіль سيارة',
      'vélo bicyclette cycle vtt bike bicycle bici bicicleta велосипед دراجة',
      'scooter moto cyclomoteur mobylette deux-roues',
    ],
  },
];

/** Reads the words of a subject, each by itself: a query has fewer. */
const toWords = (text: string): readonly QueryWord[] =>
  text.split(' ').flatMap((word) => toQueryWords(word).map((one) => ({ ...one, last: false })));

/** The bit of the services of a group, above those of its subjects. */
const IN_GROUP = 1 << 7;

/**
 * Creates the rank of the offers found by what their own names say within a thématique: it holds violence and mediation, or bicycles
 * and cars. They stay as they are where the needs that are meant hold no such subjects.
 */
export function createSubjectRank({ vocabulary, offsets, numbers, masks, names }: Postings) {
  const sizeOf = (term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
  const termOf = (thematique: string): number => findTerm(vocabulary, toMeaningTerm(thematique));
  const read = groups.map(({ thematiques, subjects, narrow = [] }) => {
    const terms = new Set(thematiques.map(termOf));
    terms.delete(-1);
    const words = [...subjects, ...narrow].map(toWords);
    const keys = words.map((list) => new Set(list.map(({ text }) => toFrenchKey(text))));
    return {
      terms,
      words,
      keys,
      narrowBits: ((1 << narrow.length) - 1) << subjects.length,
    };
  });

  /** Group → the subjects that the name of each service says, a bit each. */
  const known: (Uint8Array | undefined)[] = [];
  function subjectsOf(at: number): Uint8Array {
    const before = known[at];
    if (before !== undefined) return before;
    const said = new Uint8Array(names.ofService.length);
    const mark = (term: number, bit: number, isMarked: (mask: number) => boolean): void => {
      const end = offsets[term + 1] ?? 0;
      for (let place = offsets[term] ?? 0; place < end; place += 1) {
        const number = numbers[place] ?? 0;
        if (isMarked(masks[place] ?? 0)) said[number] = (said[number] ?? 0) | bit;
      }
    };
    for (const term of read[at]?.terms ?? []) mark(term, IN_GROUP, () => true);
    for (const [subject, words] of (read[at]?.words ?? []).entries())
      for (const { answers } of answerWords(vocabulary, words, sizeOf, asWritten))
        for (const term of answers.keys()) mark(term, 1 << subject, (mask) => (mask & NAME) !== 0);
    known[at] = said;
    return said;
  }

  const { otherSubjectInDanger, untoldSubject, narrowSubject } = relevanceWeights;

  /** Computes the share of each set of subjects that a name may say, where the words say some. */
  const computeShares = (asked: number, narrow: number, otherSubject: number): Float64Array =>
    Float64Array.from({ length: IN_GROUP * 2 }, (_, said) => {
      const told = said & (IN_GROUP - 1);
      if ((said & IN_GROUP) === 0 || (told & asked) !== 0) return 1;
      if (told !== 0 && asked !== 0) return otherSubject;
      if ((told & narrow) !== 0) return narrowSubject;
      // Those who say a subject that few ask for ask for nothing else.
      return asked === 0 ? 1 : (asked & narrow) !== 0 ? otherSubject : untoldSubject;
    });

  /** The same by what they are computed of: few subjects are asked for. */
  const shares = new Map<string, Float64Array>();
  function toShares(asked: number, narrow: number, otherSubject: number): Float64Array {
    const id = `${asked} ${narrow} ${otherSubject}`;
    const before = shares.get(id) ?? computeShares(asked, narrow, otherSubject);
    shares.set(id, before);
    return before;
  }

  return (
    words: readonly { readonly text: string; readonly keys: readonly string[] }[],
    meant: readonly { readonly term: number }[],
    matched: Matched,
    { isDanger = false } = {},
  ): Matched => {
    const other = isDanger ? otherSubjectInDanger : relevanceWeights.otherSubject;
    // Most needs have no subjects, nor have most dangers.
    const asked = lazily(() => words.flatMap(({ text, keys }) => [toFrenchKey(text), ...keys]));
    const ranked = read.flatMap(({ terms, keys, narrowBits }, at) => {
      if (!meant.some(({ term }) => terms.has(term))) return [];
      const told = keys.reduce((bits, set, bit) => bits | (asked().some((key) => set.has(key)) ? 1 << bit : 0), 0);
      return told === 0 && narrowBits === 0
        ? []
        : [{ said: subjectsOf(at), shares: toShares(told, narrowBits, other) }];
    });
    if (ranked.length === 0) return matched;
    const { numbers: found } = matched;
    return weighFound(matched, (place) => {
      const number = found[place] ?? 0;
      let share = 1;
      for (const { said, shares } of ranked) share *= shares[said[number] ?? 0] ?? 1;
      return share;
    });
  };
}
