import type { Correspondance } from '@inclusion-kit/sdk';
import { FIELDS, LABELS } from '../text-index/fields.ts';
import { placeOf, type Postings } from '../text-index/postings.ts';
import { ENOUGH, scanWords } from '../text-index/scan-words.ts';
import { createSpellingTable } from '../text-index/spelling-table.ts';
import type { TextDocument } from '../text-documents.ts';
import { toScannedText } from './read-words.ts';
import { toTerm } from '../terms/to-term.ts';
import { findTerm } from '../text-index/vocabulary.ts';
import { createBeginnings } from './beginnings.ts';

const MAX_WORDS = 5;
/** Distinct spellings remembered, in parts and in whole words: those of some thousand descriptions. */
const MAX_SPELLINGS = 2 ** 16;

/** Labels whose words are remembered: those of the vocabularies are far fewer. */
const MAX_LABELS = 4096;

/** A word of a label, with its term. */
type LabelWord = readonly [term: number, mot: string];

/** More terms, as those of a beginning of two letters, are not looked up one by one. */
const MAX_LOOKED_UP = 64;

/** Says where terms stand in a document, the field that weighs most first. The number of the document makes it quicker. */
export type Explainer = (terms: ReadonlySet<number>, document: TextDocument, number?: number) => Correspondance[];

/** Creates the explanation of matches. The term of each spelling is remembered from document to document. */
export function createExplainer({ vocabulary, offsets, numbers, masks }: Postings): Explainer {
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
  const labels = new Map<string, readonly LabelWord[]>();

  /** Reads the words of a label, which come back in many documents. */
  function wordsOfLabel(label: string): readonly LabelWord[] {
    const known = labels.get(label);
    if (known !== undefined) return known;
    const words: LabelWord[] = [];
    const scanned = toScannedText(label);
    scanWords(scanned, (start, end, whole) => {
      const term = (whole ? spellings.wholes : spellings.parts)(scanned, start, end);
      words.push([term, scanned.slice(start, end)]);
    });
    if (labels.size >= MAX_LABELS) labels.clear();
    labels.set(label, words);
    return words;
  }
  // The documents of a page are explained by the same terms.
  let last: { readonly terms: ReadonlySet<number>; readonly mayBegin: ReturnType<typeof createBeginnings> } | undefined;

  /** Returns what tells whether a word of a text may be one of some terms, by its first letter. */
  function beginningsOf(terms: ReadonlySet<number>): ReturnType<typeof createBeginnings> {
    if (last?.terms !== terms) {
      const texts = terms.size > MAX_LOOKED_UP ? null : Array.from(terms, (term) => vocabulary.terms[term] ?? '');
      last = { terms, mayBegin: createBeginnings(texts) };
    }
    return last.mayBegin;
  }

  /** Returns the fields that each of the terms stands in, for terms that stand somewhere, or null when they are not known. */
  function fieldsOf(terms: ReadonlySet<number>, number: number | undefined): readonly number[] | null {
    if (number === undefined || terms.size > MAX_LOOKED_UP) return null;
    const fields: number[] = [];
    for (const term of terms) {
      const place = placeOf(numbers, number, offsets[term] ?? 0, offsets[term + 1] ?? 0);
      if (place !== -1) fields.push(masks[place] ?? 0);
    }
    return fields;
  }

  return (terms, document, number) => {
    if (spellings.isFull()) spellings = createSpellings();
    const { parts, wholes } = spellings;
    const fields = fieldsOf(terms, number);
    const mayBegin = beginningsOf(terms);
    return FIELDS.flatMap(({ champ, bit, textsOf }) => {
      // Fields that share a bit share a count: each holds at most that many words.
      const held = fields === null ? MAX_WORDS : fields.filter((mask) => (mask & bit) !== 0).length;
      const most = Math.min(held, MAX_WORDS);
      if (most === 0) return [];
      const found = new Map<number, string>();
      for (const text of textsOf(document)) {
        if (found.size === most) break;
        if (bit === LABELS) {
          for (const [term, mot] of wordsOfLabel(text))
            if (found.size < most && terms.has(term) && !found.has(term)) found.set(term, mot);
          continue;
        }
        const scanned = toScannedText(text);
        scanWords(scanned, (start, end, whole) => {
          if (!mayBegin(scanned, start)) return undefined;
          const term = (whole ? wholes : parts)(scanned, start, end);
          if (!terms.has(term) || found.has(term)) return undefined;
          found.set(term, scanned.slice(start, end));
          return found.size === most ? ENOUGH : undefined;
        });
      }
      return found.size === 0 ? [] : [{ champ, mots: [...found.values()] }];
    });
  };
}
