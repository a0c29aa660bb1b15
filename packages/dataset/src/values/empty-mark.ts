import { foldText } from '@inclusion-kit/sdk/internal';
import { remember } from './remember.ts';

const LONGEST = 40;

/** Marks that people write in a cell that has nothing to say, folded. */
const MARKS =
  /^(?:[-–—_.*/\\?!…\s]+|x+|n\.?\s?[acdrs]\.?|n\/[acdrs]|#n\/a|#na|#ref!?|#valeur!?|#value!?|#nom\??|null|none|nan|<na>|undefined|neant|ras|r\.a\.s\.?|sans objet|s\.?o\.?|vide|non (?:communiquee?s?|renseignee?s?|connue?s?|disponibles?|precisee?s?|defini[es]*|applicables?|concernee?s?|fourni[es]*)|inconnue?s?|pas (?:de |d')?(?:information|renseigne|connu|disponible|numero|telephone|tel|mail|site)\w*|a (?:completer|renseigner|preciser|definir|venir|confirmer|remplir)|en (?:cours|attente)|tbd|0+(?:[\s.]?0+)*|rien)$/;

/** Beginnings that marks have. Most texts have another one, and are neither folded nor remembered. */
const BEGINNING = /^(?:[^a-z1-9@+[({"&]|[a-z](?:[^a-z]|$)|xx|n[acdrseou]|un|r[ai]|s[ao]|vi|in|pa|en|tb)/i;

/** Tells whether a text is blank or a mark that says nothing, such as « - », « NC » or « 00 00 00 00 00 ». */
export function isEmptyMark(text: string): boolean {
  if (text === '') return true;
  // No mark has a digit but zero.
  return text.length <= LONGEST && BEGINNING.test(text) && !/[1-9]/.test(text) && isKnownMark(text);
}

const isKnownMark = remember((text) => {
  const folded = foldText(text)
    .replace(/[’]/g, "'")
    .replace(/\s+/gu, ' ')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .trim();
  return folded === '' || MARKS.test(folded);
});
