import { toStem } from '../terms/stem.ts';
import { toTerm } from '../terms/to-term.ts';
import { scanWords } from '../text-index/scan-words.ts';

/** Words that frame a need and do not say it, folded: `je cherche quelqu’un pour…`. They count when nothing else is said. */
const FRAMES: ReadonlySet<string> = new Set(
  // French
  (
    'cherche chercher cherchons recherche rechercher trouver trouve besoin veux veut voudrais voudrait voudrions aimerais aimerait souhaite ' +
    'souhaiter faut faudrait quelqu quelquun quelque quelques comment bonjour svp merci stp plait peux peut pouvoir puis pourrait ' +
    'avoir ai as avons ont fait faire fais aller vais va suis sommes cela plus moins trop tout tous toute toutes rien deja toujours ' +
    'jamais encore car si alors afin quand depuis pendant apres avant savoir sais sait savons demande demander aide aider aides gens personne ' +
    'personnes combien possible chose truc aussi bien mal beaucoup peu autre autres ete soit cas moment moments pr pcq jsuis jveux jai ' +
    // English
    'i need my the for a an to of in is it with and or help find get how where looking look want do not no me am can cannot someone ' +
    'something please too much all time at on up from have has be been being was were are this that your our his her he she they we need needs ' +
    // Spanish
    'el los las una del con sin por para mi mis y o al es quiero necesito busco buscar ayuda tengo estoy he ha puedo hacer alguien algo hay donde ' +
    // Arabic
    'اريد احتاج ابحث عن في من الى على كيف اين مع هل عندي انا لا ليس بدون او ان ' +
    // Ukrainian
    'мені потрібно потрібна потрібен шукаю хочу де як для в у на і й та з із зі до по за що мій моя моє мої мене я не немає є'
  ).split(' '),
);

/** Tests whether a term frames a need, without saying it. */
export const isFrame = (term: string): boolean => FRAMES.has(term);

/** Reads a text into the terms that it is compared by. */
export function readTerms(text: string): string[] {
  const terms: string[] = [];
  scanWords(text, (start, end, whole) => {
    if (whole) return;
    const term = toTerm(text.slice(start, end), false);
    if (term !== '') terms.push(term);
  });
  return terms;
}

/** A query is read up to here: nobody types more, and the work stays bounded. */
export const MAX_QUERY_LENGTH = 1000;
export const MAX_QUERY_WORDS = 16;

/** Reads a query into the terms that are looked for. */
export const readQueryTerms = (query: string): string[] =>
  readTerms(query.slice(0, MAX_QUERY_LENGTH)).slice(0, MAX_QUERY_WORDS);

const UKRAINIAN_ENDINGS =
  /(?<=...)(?:остями|ості|ами|ями|ого|ому|ими|ити|ати|яти|іти|ною|ний|ній|ої|ій|ий|ую|юю|ою|ею|ів|ам|ям|ах|ях|ом|ем|на|не|ні|а|я|и|і|у|ю|о|е|є|ь)$/u;

/** Articles and prepositions that Arabic writes together with the word, and its endings of number and possession. */
const ARABIC_OPENINGS = /^(?:و?(?:ال|بال|كال|فال)|لل)(?=..)/u;
const ARABIC_ENDINGS = /(?<=..)(?:ات|تي|ين|ون|ها|هم|ة|ه|ي)$/u;

/** Forms of French verbs that share no stem with their infinitive. */
const VERBS: ReadonlyMap<string, string> = new Map(
  (
    'dors dort dormir,sors sort sortir,sens sent sentir,vis vit vivent vivre,perds perd perdre,bois boit boire,ecris ecrit ecrire,' +
    'conduis conduit conduire,apprends apprend appris apprendre,comprends comprend compris comprendre,prends prend prendre,' +
    'tiens tient tenir,deviens devient devenir,inscris inscrit inscrire,construis construit construire,nourris nourrit nourrir,' +
    'connais connait connu connaitre,bats bat battu battre,entends entend entendre,recois recoit recu recevoir,pars partir,' +
    'cree crees creent creer,finis finit finir,vends vend vendre,mens ment mentir,dois doit devoir'
  )
    .split(',')
    .flatMap((verb) => {
      const forms = verb.split(' ');
      return forms.map((form) => [form, forms.at(-1) ?? form] as const);
    }),
);

/** Returns the key that the forms of a French term share. */
export const toFrenchKey = (term: string): string => toStem(VERBS.get(term) ?? term);

/** Returns the key that the forms of an Arabic term share. */
export const toArabicKey = (term: string): string =>
  `ar:${term.replaceAll('ى', 'ي').replace(ARABIC_OPENINGS, '').replace(ARABIC_ENDINGS, '')}`;

/** Returns the key that the forms of a Ukrainian term share. */
export const toUkrainianKey = (term: string): string => `uk:${term.replace(UKRAINIAN_ENDINGS, '')}`;
