import { DESCRIPTION, REPEATED } from './fields.ts';
import { enlarge } from './spelling-table.ts';

interface Chunk {
  readonly terms: Uint32Array;
  readonly masks: Uint8Array;
  length: number;
}

const CHUNK_LENGTH = 16_384;

/** Creates the list of terms by document, until they are turned round, in chunks that are let go one by one. */
export function createForward(count: number) {
  const chunks: Chunk[] = [];
  let chunk: Chunk | undefined;
  let masks = new Uint8Array(1024);
  let sizes = new Uint32Array(1024);
  const touched: number[] = [];
  const documentSizes = new Uint32Array(count);
  let document = 0;
  return {
    /** Terms of each document. */
    documentSizes,
    /** Documents of each term. */
    sizes: () => sizes,
    /** Takes out the next terms and their masks, in the order of documents. */
    take: () => chunks.shift(),
    add(term: number, bits: number): void {
      if (term >= masks.length) {
        masks = enlarge(masks, new Uint8Array(term * 2));
        sizes = enlarge(sizes, new Uint32Array(term * 2));
      }
      const before = masks[term] ?? 0;
      if (before === 0) touched.push(term);
      masks[term] = before | bits | ((before & bits & DESCRIPTION) === 0 ? 0 : REPEATED);
    },
    endDocument(): void {
      for (const term of touched) {
        if (chunk === undefined || chunk.length === CHUNK_LENGTH) {
          chunk = { terms: new Uint32Array(CHUNK_LENGTH), masks: new Uint8Array(CHUNK_LENGTH), length: 0 };
          chunks.push(chunk);
        }
        chunk.terms[chunk.length] = term;
        chunk.masks[chunk.length] = masks[term] ?? 0;
        chunk.length += 1;
        masks[term] = 0;
        sizes[term] = (sizes[term] ?? 0) + 1;
      }
      documentSizes[document] = touched.length;
      document += 1;
      touched.length = 0;
    },
  };
}
