import type { Correspondance } from '../../source.ts';
import { FIELDS } from './fields.ts';
import { scanWords } from './scan-words.ts';
import { createSpellingTable } from './spelling-table.ts';
import type { TextDocument } from './text-index.ts';
import { toScannedText } from './to-scanned-text.ts';
import { toTerm } from './to-term.ts';
import { findTerm, type Vocabulary } from './vocabulary.ts';

const MAX_WORDS = 5;
/** Distinct spellings remembered, in parts and in whole words: those of some thousand descriptions. */
const MAX_SPELLINGS = 2 ** 16;

/** Says where terms stand in a document, as it spells them, the field that weighs most first. */
export type Explainer = (terms: ReadonlySet<number>, document: TextDocument) => Correspondance[];

/** Creates the explanation of matches; how each spelling is looked for is remembered from document to document. */
export function createExplainer(vocabulary: Vocabulary): Explainer {
  const createSpellings = () => {
    let left = MAX_SPELLINGS;
    const tableOf = (whole: boolean) =>
      createSpellingTable((spelling) => {
        left -= 1;
        return findTerm(vocabulary, toTerm(spelling, whole));
      });
    return { parts: tableOf(false), wholes: tableOf(true), isFull: () => left < 0 };
  };
  let spellings = createSpellings();

  return (terms, document) => {
    if (spellings.isFull()) spellings = createSpellings();
    const { parts, wholes } = spellings;
    return FIELDS.flatMap(({ champ, textsOf }) => {
      const found = new Map<number, string>();
      for (const text of textsOf(document)) {
        if (found.size === MAX_WORDS) break;
        const scanned = toScannedText(text);
        scanWords(scanned, (start, end, whole) => {
          if (found.size === MAX_WORDS) return;
          const term = (whole ? wholes : parts).numberOf(scanned, start, end);
          if (terms.has(term) && !found.has(term)) found.set(term, scanned.slice(start, end));
        });
      }
      return found.size === 0 ? [] : [{ champ, mots: [...found.values()] }];
    });
  };
}
