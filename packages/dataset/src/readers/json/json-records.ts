import { fr } from '../../locales/fr.ts';
import { endOfObject, endOfString, parseRecord } from './json-text.ts';
import { MAX_RECORD_CHARACTERS, type BrokenPiece, type FileRecord, type RecordList } from '../record.ts';

const NEXT_RECORD = /\}\s*,\s*(?=\{)/g;
const LIST_START = /"(structures|services|communes|features)"\s*:\s*\[/y;

/** Records that hold lists of objects make guesses wrong: looking closer at once is then quicker. */
const MAX_WRONG_GUESSES = 50;

/**
 * Cuts a JSON file into the records of its lists, and parses them one by one, so that a broken record loses only itself.
 * The file is one array, or an object whose `structures`, `services` and `communes` are arrays, or the `features` of GeoJSON,
 * which name no list.
 */
export async function* readJsonRecords(chunks: AsyncIterable<string>, file: string): AsyncGenerator<FileRecord> {
  for await (const lot of readJsonLots(chunks, file)) yield* lot;
}

/** Cuts a JSON file into records, those of a chunk in one lot. */
export async function* readJsonLots(chunks: AsyncIterable<string>, file: string): AsyncGenerator<FileRecord[]> {
  const scanner = new Scanner(file);
  for await (const chunk of chunks) yield [...scanner.push(chunk)];
  yield [...scanner.end()];
}

/** Holds the part of the text not yet told as records. */
class Scanner {
  readonly #file: string;
  #text = '';
  #at = 0;
  #line = 1;
  /** The place of the next line end, from the place reached on. */
  #lineEnd = 0;
  /** Guesses of a record's end that were wrong. */
  #wrongGuesses = 0;
  #list: RecordList | null = null;
  /** Tells whether the place reached is inside a list, or null before the first character that counts. */
  #inList: boolean | null = null;
  #isEnded = false;
  /** Tells whether the place reached is inside a text that is stepped over. */
  #isInText = false;
  #isListFound = false;
  /** Tells whether lists are the values of an object, which goes on after them. */
  #isInObject = false;
  /** The last character of the file when it is whole, or null when it begins as no JSON does. */
  #closing: ']' | '}' | null = null;
  /** The last character read that is no space. */
  #lastSign = '';

  constructor(file: string) {
    this.#file = file;
  }

  push(chunk: string): Generator<FileRecord> {
    this.#text = this.#text.slice(this.#at) + chunk;
    this.#at = 0;
    this.#seekLineEnd(0);
    this.#lastSign = chunk.trimEnd().at(-1) ?? this.#lastSign;
    return this.#scan();
  }

  *end(): Generator<FileRecord> {
    this.#isEnded = true;
    yield* this.#scan();
    if (this.#inList === null) yield { ...this.#broken(fr.dataset.emptyFile, this.#line), isCut: true };
    else if (this.#closing === null) yield { ...this.#broken(fr.dataset.noJson, 1), isCut: true };
    else if (this.#isCut()) {
      yield { ...this.#broken(fr.dataset.cut, this.#line), isCut: true };
    } else if (!this.#isListFound) yield this.#broken(fr.dataset.noList, 1);
  }

  *#scan(): Generator<FileRecord> {
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (this.#inList === null) this.#open(character);
      else if (!this.#inList) {
        if (!this.#seekList(character)) return;
      } else if (character === '{') {
        const told = this.#takeRecord();
        if (told === null) return;
        yield told;
      } else if (character === ']') {
        if (!this.#isInObject) this.#advance(1);
        else if (!this.#leaveList()) return;
      } else if (/[\s,}]/.test(character)) this.#advance(1);
      else yield this.#takeStray();
    }
  }

  #isCut(): boolean {
    return this.#lastSign !== this.#closing || (this.#isInObject && this.#inList === true);
  }

  #open(character: string): void {
    if (character === '[') {
      this.#inList = this.#isListFound = true;
      this.#closing = ']';
    } else if (character === '{') {
      this.#inList = false;
      this.#closing = '}';
      this.#isInObject = true;
    } else if (!/[\s\uFEFF]/.test(character)) {
      this.#inList = this.#isListFound = true;
      return;
    }
    this.#advance(1);
  }

  /** Between the lists of an object: steps over keys and values that are not ours. Returns whether there was enough text. */
  #seekList(character: string): boolean {
    if (this.#isInText) return this.#leaveText();
    if (character !== '"') {
      const next = this.#text.indexOf('"', this.#at);
      this.#advance((next === -1 ? this.#text.length : next) - this.#at);
      return true;
    }
    LIST_START.lastIndex = this.#at;
    const start = LIST_START.exec(this.#text);
    if (start !== null) {
      this.#list = start[1] === 'features' ? null : (start[1] as RecordList);
      this.#inList = this.#isListFound = true;
      this.#advance(start[0].length);
      return true;
    }
    const end = endOfString(this.#text, this.#at);
    // A key may go on in the next chunk, and so may what follows it.
    if (end === -1 && this.#text.length - this.#at > MAX_RECORD_CHARACTERS) {
      this.#isInText = true;
      this.#advance(1);
      return true;
    }
    if (!this.#isEnded && (end === -1 || this.#text.length - end < 200)) return false;
    this.#advance(end === -1 ? this.#text.length - this.#at : end - this.#at);
    return true;
  }

  /** Steps over a text too long to be held, up to its end or to the last character received. */
  #leaveText(): boolean {
    const end = endOfString(this.#text, this.#at - 1);
    this.#isInText = end === -1;
    // A backslash at the end may be that of a quote in the next chunk.
    const known = end === -1 ? this.#text.length - (/\\*$/.exec(this.#text.slice(-100))?.[0].length ?? 0) : end;
    if (known <= this.#at) return false;
    this.#advance(known - this.#at);
    return true;
  }

  /** At a `]` of a named list, the list ends if the object goes on or ends there. Else the `]` is a leftover of a broken record. */
  #leaveList(): boolean {
    const rest = this.#text.slice(this.#at + 1, this.#at + 200);
    if (!this.#isEnded && rest.length < 199) return false;
    if (/^\s*(,\s*"|(\}\s*)+$|$)/.test(rest)) {
      this.#inList = false;
      this.#list = null;
    }
    this.#advance(1);
    return true;
  }

  /** Takes the record that starts here, or returns null when its end is still to come. */
  #takeRecord(): FileRecord | null {
    const line = this.#line;
    const start = this.#at;
    const guess = this.#guessRecord(start);
    if (guess !== null) return guess;
    const end = endOfObject(this.#text, start);
    if (end === -1 && !this.#isEnded && this.#text.length - start < MAX_RECORD_CHARACTERS) return null;
    const text = end === -1 ? '' : this.#text.slice(start, end);
    const parsed = end === -1 ? null : parseRecord(text);
    if (parsed !== null) {
      this.#advance(end - start);
      return { kind: 'record', value: parsed.value, file: this.#file, line, list: this.#list };
    }
    // A lost quote or brace may have swallowed the records that follow: go on at the first that can be told.
    NEXT_RECORD.lastIndex = start + 1;
    const next = NEXT_RECORD.exec(this.#text);
    const limit = end === -1 ? this.#text.length : end;
    const resume = next !== null && NEXT_RECORD.lastIndex < limit ? NEXT_RECORD.lastIndex : limit;
    this.#advance(resume - start);
    return this.#broken(end === -1 ? fr.dataset.noEnd : fr.dataset.notJson, line);
  }

  /**
   * Takes the record that starts here if it ends where a record seems to follow, which is quick to find. A text that parses is no
   * part of a longer object. A text that does not parse is read character by character, and guessing stops after fifty such
   * texts.
   */
  #guessRecord(start: number): FileRecord | null {
    if (this.#wrongGuesses > MAX_WRONG_GUESSES) return null;
    NEXT_RECORD.lastIndex = start + 1;
    const next = NEXT_RECORD.exec(this.#text);
    if (next === null) return null;
    const parsed = parseRecord(this.#text.slice(start, next.index + 1));
    if (parsed === null) {
      this.#wrongGuesses += 1;
      return null;
    }
    const line = this.#line;
    this.#advance(next.index + 1 - start);
    return { kind: 'record', value: parsed.value, file: this.#file, line, list: this.#list };
  }

  /** Steps over what is neither a record nor punctuation, up to the next record or end of line. */
  #takeStray(): FileRecord {
    const line = this.#line;
    const stray = /[^{\n]+/y;
    stray.lastIndex = this.#at;
    this.#advance(stray.exec(this.#text)?.[0].length ?? 1);
    return this.#broken(fr.dataset.notARecord, line);
  }

  #broken(reason: string, line: number): BrokenPiece {
    return { kind: 'broken', reason, file: this.#file, line };
  }

  #advance(count: number): void {
    this.#at += count;
    while (this.#lineEnd < this.#at) {
      this.#line += 1;
      this.#seekLineEnd(this.#lineEnd + 1);
    }
  }

  #seekLineEnd(from: number): void {
    const end = this.#text.indexOf('\n', from);
    this.#lineEnd = end === -1 ? Number.POSITIVE_INFINITY : end;
  }
}
