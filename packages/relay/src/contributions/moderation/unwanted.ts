import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { fieldFacts, foldText, NEW_STRUCTURE, type FieldKind } from '@inclusion-kit/sdk/internal';

/** The beginnings of words that insult, without accents, and whole words where others begin alike. */
const INSULTS =
  /(?<!\p{L})(?:connard|connass|salop(?:e|es|ard|ards|erie|eries)(?!\p{L})|encul|batard|abruti(?:e?s?)(?!\p{L})|fdp(?!\p{L})|ntm(?!\p{L})|putes?(?!\p{L})|putain|merdes?(?!\p{L})|merdique|niquer?(?!\p{L})|(?:va|allez) (?:te|vous) faire (?:foutre|voir|mettre|encul)|ta gueule|sale (?:con|conne|race|arabe|noir|juif|pede)s?(?!\p{L})|fuck|bitch|asshole)/u;

/** One sign typed again and again, or a word that no language has: so many letters in a row without a vowel as no usual acronym has. */
const RUBBISH = /(\p{L})\1{4,}|(?<!\p{L})[bcdfghjklmnpqrstvwxz]{8,}(?!\p{L})/u;

const LINK = /https?:\/\/(?:www\.)?|www\./gi;
/** A note with more links sells something. */
const MOST_LINKS = 2;

/**
 * Tells whether the words of a contribution insult or say nothing, so that the desk does not show them to everybody who walks past.
 * A person decides: a word in a list proves nothing.
 */
export function looksUnwanted({ preuve, manque, changements = {} }: Contribution): boolean {
  return [
    preuve?.precisions,
    manque?.precisions,
    ...Object.keys(changements)
      .filter(isFreeText)
      .map((champ) => changements[champ]),
  ].some((words) => typeof words === 'string' && isUnwanted(words));
}

/** The kinds of values that people write in words of their own. Opening hours may hold a comment. */
const written: ReadonlySet<FieldKind> = new Set<FieldKind>(['text', 'prose', 'hours']);

/** Tells whether a person writes the value of a field. The id of a structure is chosen. */
function isFreeText(champ: string): boolean {
  const facts = fieldFacts(champ);
  return champ === NEW_STRUCTURE || (facts?.proposed === 'always' && written.has(facts.kind));
}

function isUnwanted(words: string): boolean {
  const folded = foldText(words);
  return INSULTS.test(folded) || RUBBISH.test(folded) || (words.match(LINK) ?? []).length > MOST_LINKS;
}
