import { broken } from './dataset-errors.ts';

/** Lists that a file of several may hold. */
export type Section = 'structures' | 'services' | 'communes' | 'sources';

/** One object of a file, and the list it stands in; null in a file of one list. */
export interface Found {
  readonly section: Section | null;
  readonly value: object;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** A file of several lists: its first list comes before anything that a record begins with. */
const SEVERAL_LISTS =
  /^\s*\{\s*(?:"(?!id"|source"|nom")[^"\\]*"\s*:\s*(?:"[^"\\]*"|[-+.\deE]+|null|true|false)\s*,\s*)*"(?:structures|services|communes|sources)"\s*:\s*\[/;

/**
 * Cuts JSON into its records while it comes, so that the text is never held whole: one list, an object of several, or one
 * object a line.
 */
export class RecordSplitter {
  /** How deep records stand: 0 one a line, 1 in a list, 2 in a list of an object. */
  readonly #recordDepth: number;
  #bytes = new Uint8Array(0);
  /** Where the scan stands, and where the record or the key it is in begins; -1 outside. */
  #at = 0;
  #start = -1;
  #keyStart = -1;
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #section: string | null = null;
  #count = 0;

  /** @param beginning the first characters of the file, some thousands or all of them. */
  constructor(beginning: string) {
    this.#recordDepth = SEVERAL_LISTS.test(beginning) ? 2 : beginning.trimStart().startsWith('[') ? 1 : 0;
  }

  /** Takes the next piece and yields the records that end in it. @throws DatasetError `broken` */
  *push(piece: Uint8Array): Generator<Found> {
    this.#append(piece);
    const bytes = this.#bytes;
    for (; this.#at < bytes.length; this.#at += 1) {
      const byte = bytes[this.#at];
      if (this.#isInText) this.#passText(byte);
      else if (byte === QUOTE) this.#openText();
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#open(byte);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        const found = this.#close();
        if (found !== null) yield found;
      }
    }
  }

  /** @throws DatasetError `broken` when the file does not end where it should */
  end(): void {
    if (this.#depth !== 0 || this.#isInText) throw broken('it ends too early');
  }

  /** Keeps of what was scanned only the record or the key it ended in. */
  #append(piece: Uint8Array): void {
    const kept = this.#start >= 0 ? this.#start : this.#keyStart >= 0 ? this.#keyStart : this.#at;
    const bytes = new Uint8Array(this.#bytes.length - kept + piece.length);
    bytes.set(this.#bytes.subarray(kept));
    bytes.set(piece, this.#bytes.length - kept);
    this.#bytes = bytes;
    this.#at -= kept;
    if (this.#start >= 0) this.#start -= kept;
    if (this.#keyStart >= 0) this.#keyStart -= kept;
  }

  #openText(): void {
    this.#isInText = true;
    if (this.#recordDepth === 2 && this.#depth === 1) this.#keyStart = this.#at;
  }

  #passText(byte: number | undefined): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#isInText = false;
      if (this.#keyStart < 0) return;
      this.#section = new TextDecoder().decode(this.#bytes.subarray(this.#keyStart + 1, this.#at));
      this.#keyStart = -1;
    }
  }

  #open(byte: number): void {
    if (this.#depth === this.#recordDepth && byte === OPEN_OBJECT && this.#isListed()) this.#start = this.#at;
    this.#depth += 1;
  }

  #close(): Found | null {
    this.#depth -= 1;
    if (this.#depth < 0) throw broken('it closes more than it opens');
    if (this.#depth !== this.#recordDepth || this.#start < 0) return null;
    const text = new TextDecoder().decode(this.#bytes.subarray(this.#start, this.#at + 1));
    this.#start = -1;
    this.#count += 1;
    try {
      return {
        section: this.#recordDepth === 2 ? (this.#section as Section) : null,
        value: JSON.parse(text) as object,
      };
    } catch (cause) {
      throw broken(`its record ${this.#count} is no JSON`, cause);
    }
  }

  #isListed(): boolean {
    return this.#recordDepth < 2 || /^(?:structures|services|communes|sources)$/.test(this.#section ?? '');
  }
}
