import { DESCRIPTION, REPEATED } from './fields.ts';
import { enlarge } from './spelling-table.ts';

/** Terms by document, until they are turned round. */
export interface Forward {
  /** Adds a term of the document being read. */
  add(term: number, bits: number): void;
  endDocument(): void;
  /** Documents of each term. */
  readonly sizes: () => Uint32Array;
  /** Terms of each document. */
  readonly documentSizes: Uint32Array;
  /** Takes out the next term and its mask, in the order of documents. */
  readonly take: () => Chunk | undefined;
}

interface Chunk {
  readonly terms: Uint32Array;
  readonly masks: Uint8Array;
  length: number;
}

const CHUNK_LENGTH = 16_384;

/** Creates the list of terms by document, in chunks that are let go one by one. */
export function createForward(count: number): Forward {
  const chunks: Chunk[] = [];
  let chunk: Chunk | undefined;
  let masks = new Uint8Array(1024);
  let sizes = new Uint32Array(1024);
  const touched: number[] = [];
  const documentSizes = new Uint32Array(count);
  let document = 0;
  return {
    documentSizes,
    sizes: () => sizes,
    take: () => chunks.shift(),
    add(term, bits) {
      if (term >= masks.length) {
        masks = enlarge(masks, new Uint8Array(term * 2));
        sizes = enlarge(sizes, new Uint32Array(term * 2));
      }
      const before = masks[term] ?? 0;
      if (before === 0) touched.push(term);
      masks[term] = before | bits | ((before & bits & DESCRIPTION) === 0 ? 0 : REPEATED);
    },
    endDocument() {
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
