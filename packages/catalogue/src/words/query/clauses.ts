import { withOwnLetters } from '@inclusion-kit/sdk/internal';
import type { Meaning, Understand } from '../meanings/understanding.ts';
import { isFrame } from '../meanings/word-keys.ts';
import { MAX_QUERY_LENGTH } from '../query-limits.ts';
import { toQueryWords, type QueryWord } from './text-query.ts';

/** Joins two parts of a sentence, each of which may tell a need. French « il y a » joins nothing. */
const AND =
  /\s(?:et|ou|puis|and|or|y(?!\s(?:a|ai|avait|aura|aurait|en|est|suis|vais|va)\s)|o|و|أو|او|та|і|й|або)\s|\stellement\s(?=j|i|on|nous|que)|[,;+/&]/iu;
/** Joins what a person asks for and what else they ask for. */
const JOINS = /\s(?:et|ni|puis|aussi)\s/iu;
/** Opens the part of a sentence that tells since when something is, or that it is asked for on the way to a work. */
const CIRCUMSTANCE = [
  'depuis|since|desde|منذ',
  String.raw`pour\s+(?:(?:pouvoir|aller|retourner|reprendre|continuer\s+[àa]|commencer\s+[àa])\s+)*(?:travailler|bosser|(?:au|le|mon)\s+(?:travail|boulot|taf))`,
  String.raw`(?:so\s+(?:that\s+)?i\s+can|to\s+go\s+to|to\s+get\s+to)\s+work`,
  String.raw`para\s+(?:poder\s+|ir\s+a\s+)*trabajar|щоб\s+працювати`,
].join('|');
const BEFORE_CIRCUMSTANCE = new RegExp(String.raw`\s(?=(?:${CIRCUMSTANCE})(?!\p{L}))`, 'iu');
const IS_CIRCUMSTANCE = new RegExp(String.raw`^\s*(?:${CIRCUMSTANCE})(?!\p{L})`, 'iu');
/** Joins a part of a sentence and what stands against it. */
const BUT = /\s(?:mais|but|pero|لكن|але)\s/iu;
const ANY_JOINT = new RegExp([AND, BUT, BEFORE_CIRCUMSTANCE].map(({ source }) => source).join('|'), 'iu');

const MOST_CLAUSES = 4;
/** Needs that such a part means as well as one another. */
const MOST_OF_CLAUSE = 4;
/** From these shares on, a part of a sentence says a need by itself, and is all that the sentence says of one. */
const SURE_SHARE = 0.5;
const WHOLE_SHARE = 0.9;

/** Words of a sentence, in which somebody does something. */
export const OF_A_PERSON = withOwnLetters(
  /(?<!\p{L})(?:je|j|tu|ils?|elles?|on|nous|vous|me|m|te|se|i|we|they|he|she|yo|nos|я|ми|мене|أنا)(?!\p{L})/iu,
);

/** The same, and words of those around them. */
export const OF_PEOPLE = withOwnLetters(
  new RegExp(
    String.raw`${OF_A_PERSON.source}|(?<!\p{L})(?:mon|ma|mes|notre|nos|madame|monsieur|mme|my|our|mi|mis|мій|моя|моє|мої|мого|моєї)(?!\p{L})`,
    'iu',
  ),
);

/** Verbs of what somebody has to do by an offer: « je dois voir un médecin », and not « je dois trois loyers ». */
const TO_DO =
  '(?:voir|consulter|trouver|chercher|passer|faire|refaire|remplir|renouveler|apprendre|prendre|acheter|réparer|suivre)';
/** Opens a part of a sentence that asks by the verb of the part before it: « je veux apprendre à lire et trouver un emploi ». */
const TO_DO_TOO = withOwnLetters(new RegExp(String.raw`^\s*${TO_DO}(?!\p{L})`, 'iu'));
/** Words of a thing that no longer works, which asks for its repair: « mon scooter ne démarre plus et je livre des repas ». */
const BROKEN = String.raw`(?:d[eé]marre|(?<!(?:il|elle|je|on)\s+(?:ne\s+)?)marche|fonctionne|chauffe|s[’']allume)\s+(?:plus|pas)|en\s+panne|cass[eé]e?s?|broken|(?:does\s*n[o’']t|stopped)\s+work(?:ing)?|rot[oa]s?|no\s+funciona|зламав(?:ся)?|зламалас[ья]|не\s+працює|معطلة?|مكسورة?`;
/** Words by which somebody tells what they have not, which is no less of a need than what they ask for. */
const LACKS = withOwnLetters(
  /(?<!\p{L})(?:(?:n[’']|j[’'])?(?:ai|a|avons|ont)\s+(?:pas|plus|personne|aucune?)|have\s+no|do\s*n[o’']t\s+have|no\s+ten(?:go|emos)|нема(?:є)?|ليس\s+عند\p{L}*)(?!\p{L})/iu,
);
/** Words by which somebody asks for what they need. « Je ne veux pas » and « on veut nous mettre dehors » ask for nothing. */
const ASKS = withOwnLetters(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:re)?cherch(?:e|ons|ent)|(?:voudr|aimer)(?:ais|ait|ions|aient)|(?<!on\s)(?<!n[e’']\s*)veu(?:x|t)(?!\s+(?:plus|pas|nous|me|m[’'])(?!\p{L}))|souhait(?:e|ent|ons)|besoin|(?:dois|doit|devons)\s+(?:aller\s+)?${TO_DO}|(?:sais|sait|savons|savent)\s+(?:pas|plus|jamais)\s+(?:quel\p{L}*|comment|combien|où)|` +
      String.raw`(?:i|we|he|she|they)\s+(?:needs?|wants?)|(?:would|d)\s+like|looking\s+for|need\s+(?:a|an|to|some\p{L}*)|necesit[aoe]\p{L}*|quier[oe]|quisiera|busc(?:o|a|amos)|أريد|نريد|أحتاج|نحتاج|تحتاج|يحتاج|محتاجة?|أبحث|نبحث|потріб(?:но|ен|на|ні)|хоч(?:у|емо)|шука(?:ю|ємо|є)|треба|${BROKEN})(?!\p{L})`,
    'iu',
  ),
);

/** Words that stand for what a part of the sentence before theirs told: « j’en ai besoin », « de quoi la remplacer », « j’aimerais arrêter ». */
const REFERS = withOwnLetters(
  /(?<!\p{L})en\s+(?:ai|a|avons|ont|faut|faudrait|voudrais|veux|avoir|trouver|acheter|sortir|prendre|changer)(?!\p{L})|(?<!\p{L})(?:l[ae]|les|l[’'])\s*(?:remplacer|réparer|refaire|apprendre|changer|payer|garder|rembourser|acheter|soigner|récupérer|renouveler|comprendre|arrêter|relancer|développer|vendre|obtenir|contester|régler|retrouver|quitter|gérer|remplir|annuler|finir|répartir)(?!\p{L})|(?<!\p{L})(?:arr[eê]ter|d[eé]crocher|continuer)\s*[.!?]*\s*$/iu,
);

/** A query without the parts of it that tell how things are with the person and not what they ask for. */
export interface Context {
  /** The words of those parts. Services need not hold them. */
  readonly context: ReadonlySet<string>;
  /** The other parts. */
  readonly rest: string;
}

/**
 * Finds the parts of a sentence that are beside the need which others say: « je suis fatigué » where the person has to see a doctor. Where
 * one part asks for something, those that ask for nothing are beside it. So are those that say no need where another part says one.
 */
export function findContext(query: string, understand: Understand): Context {
  const none: Context = { context: new Set(), rest: query };
  // A sentence that the tables hold as it stands says one need.
  if (!OF_PEOPLE.test(query) || understand.whole(query).length > 0) return none;
  const parts = query
    .slice(0, MAX_QUERY_LENGTH)
    .split(ANY_JOINT)
    .map((text, at, texts) => {
      const terms = toQueryWords(text).map((word) => word.text);
      const telling = terms.filter((term) => !isFrame(term));
      const share = understand.whole(text).length > 0 ? 1 : (understand(terms)[0]?.share ?? 0);
      return {
        text,
        terms,
        telling,
        share,
        isSure: share >= SURE_SHARE && !IS_CIRCUMSTANCE.test(text),
        asks: ASKS.test(text) || (TO_DO_TOO.test(text) && ASKS.test(texts[at - 1] ?? '')),
        lacks: LACKS.test(text),
      };
    })
    .filter(({ telling }) => telling.length > 0);
  if (parts.length < 2 || parts.length > MOST_CLAUSES) return none;
  if (parts.some(({ text, asks }, at) => at > 0 && asks && REFERS.test(text))) return none;
  // A need that is asked for in words of no table is the need all the same.
  if (parts.some(({ asks, isSure }) => asks && !isSure)) return none;
  const asking = parts.filter(({ asks }) => asks);
  const kept = parts.filter(({ asks, lacks, isSure }) => asks || (isSure && (lacks || asking.length === 0)));
  const beside = parts.filter((part) => !kept.includes(part));
  // A short part that says a need by itself, as « en acheter un autre », may be about what a longer one tells.
  const most = Math.max(...beside.map(({ telling }) => telling.length));
  if (asking.length === 0 && !kept.some(({ share, telling }) => share >= WHOLE_SHARE && telling.length >= most))
    return none;
  // The name of a place or of an offer is no part of a story.
  const isStory = ({ text, telling }: (typeof parts)[number]): boolean =>
    OF_PEOPLE.test(text) || telling.every((term) => understand.holds(term));
  if (kept.length === 0 || beside.length === 0 || !beside.every(isStory)) return none;
  const needed = new Set(kept.flatMap(({ terms }) => terms));
  return {
    context: new Set(beside.flatMap(({ terms }) => terms).filter((term) => !needed.has(term))),
    rest: kept.map(({ text }) => text.trim()).join(', '),
  };
}

/**
 * Tells whether words as « et » and « ni » join parts of a query that say different needs, each for sure: no need is then the one of all.
 */
export function joinsNeeds(query: string, understand: Understand): boolean {
  const parts = query.slice(0, MAX_QUERY_LENGTH).split(JOINS);
  if (parts.length < 2 || parts.some((text) => REFERS.test(text))) return false;
  const needs = parts
    .map((text) => {
      const [best, ...others] = understand(toQueryWords(text).map((word) => word.text));
      if (best === undefined || best.share < SURE_SHARE) return [];
      return [best, ...others.filter(({ share }) => share === best.share)].map(({ value }) => value);
    })
    .filter((values) => values.length > 0);
  return needs.some((values) => needs.some((others) => !others.some((value) => values.includes(value))));
}

/**
 * Reads what each of several parts of a query means by itself, best first. None where one of them means nothing, or all the same. A need
 * that all parts mean is the one of the query: the damp and the landlord both are of a home.
 */
export function readClauses(query: string, words: readonly QueryWord[], understand: Understand): readonly Meaning[] {
  const clauses = query
    .slice(0, MAX_QUERY_LENGTH)
    .split(AND)
    .map((text) => ({
      text,
      places: toQueryWords(text).map((one) => words.findIndex((word) => word.text === one.text)),
    }))
    .filter(({ places }) => places.some((at) => at !== -1 && !isFrame(words[at]?.text ?? '')));
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES || clauses.some(({ places }) => places.includes(-1)))
    return [];
  if (clauses.some(({ text }, at) => at > 0 && REFERS.test(text))) return [];
  const read = clauses.map(({ text, places }) => {
    // « C’est quoi comme boulot » says more than its one word: it tells the need of a phrase as it stands.
    const said = understand.whole(text);
    if (said.length > 0) return said.map((value): Meaning => ({ value, share: 1, by: places }));
    return understand(places.map((at) => words[at]?.text ?? ''))
      .filter(({ share }, _at, [best]) => share === best?.share)
      .slice(0, MOST_OF_CLAUSE)
      .map((one) => ({ ...one, by: one.by.flatMap((at) => places[at] ?? []) }));
  });
  const [first = [], ...others] = read;
  const shared = first.filter(({ value }) => others.every((list) => list.some((one) => one.value === value)));
  if (shared.length > 0 && shared.length < new Set(read.flat().map(({ value }) => value)).size)
    return shared.map(({ value }) => {
      const all = read.flat().filter((one) => one.value === value);
      return { value, share: Math.min(...all.map(({ share }) => share)), by: all.flatMap(({ by }) => by) };
    });
  const isAlike = new Set(read.map(([best]) => best?.value)).size === 1;
  return isAlike || read.some((list) => list.length === 0) ? [] : read.flat();
}
