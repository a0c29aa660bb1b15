import type { Correspondance } from '../../source.ts';
import { FIELDS } from './fields.ts';
import { scanWords } from './scan-words.ts';
import type { TextDocument } from './text-index.ts';
import { toScannedText } from './to-scanned-text.ts';
import { toTerm } from './to-term.ts';

const MAX_WORDS = 5;

/** Says where terms stand in a document, as it spells them, the field that weighs most first. */
export function explainTerms(terms: ReadonlySet<string>, document: TextDocument): Correspondance[] {
  return FIELDS.flatMap(({ champ, textsOf }) => {
    const found = new Map<string, string>();
    for (const text of textsOf(document)) {
      if (found.size === MAX_WORDS) break;
      const scanned = toScannedText(text);
      scanWords(scanned, (start, end, whole) => {
        if (found.size === MAX_WORDS) return;
        const spelling = scanned.slice(start, end);
        const term = toTerm(spelling, whole);
        if (terms.has(term) && !found.has(term)) found.set(term, spelling);
      });
    }
    return found.size === 0 ? [] : [{ champ, mots: [...found.values()] }];
  });
}
