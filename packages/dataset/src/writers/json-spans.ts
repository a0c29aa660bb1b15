/** A value in a text of JSON: from its first character to the one behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value in a text of JSON, found when it is asked for. */
export interface Spanned {
  /** Returns the place of the value. */
  span(): Span;
  /** Returns a member of an object by its name, or an item of a list by its rank. */
  member(name: string | number): Spanned;
}

/** Begins at the value of a whole text, which is known to be JSON. */
export function spannedText(text: string): Spanned {
  const start = skipBlanks(text, 0);
  return toSpanned(text, () => ({ start, end: endOfValue(text, start) }));
}

function toSpanned(text: string, find: () => Span): Spanned {
  let span: Span | null = null;
  let members: ReadonlyMap<string, Span> | null = null;
  const spanOf = (): Span => (span ??= find());
  return {
    span: spanOf,
    member: (name) =>
      toSpanned(text, () => {
        members ??= membersOf(text, spanOf().start);
        const found = members.get(String(name));
        if (found === undefined) throw new RangeError(`No member ${name}.`);
        return found;
      }),
  };
}

/** Finds the members of the object, or the items of the list, that begins at a place. Of members with one name the last counts. */
function membersOf(text: string, start: number): ReadonlyMap<string, Span> {
  const isObject = text.charAt(start) === '{';
  const found = new Map<string, Span>();
  let at = skipBlanks(text, start + 1);
  for (let rank = 0; text.charAt(at) !== '}' && text.charAt(at) !== ']'; rank += 1) {
    let name = String(rank);
    if (isObject) {
      const end = endOfText(text, at);
      name = JSON.parse(text.slice(at, end)) as string;
      at = skipBlanks(text, skipBlanks(text, end) + 1);
    }
    const end = endOfValue(text, at);
    found.set(name, { start: at, end });
    at = skipBlanks(text, end);
    if (text.charAt(at) === ',') at = skipBlanks(text, at + 1);
  }
  return found;
}

const NO_BLANK = /[^ \t\r\n]/g;
const END_OF_WORD = /[,\]}\s]|$/g;
const QUOTE_OR_BRACKET = /["{}[\]]/g;

function skipBlanks(text: string, at: number): number {
  return findFrom(NO_BLANK, text, at);
}

function findFrom(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? text.length;
}

function endOfValue(text: string, start: number): number {
  const first = text.charAt(start);
  if (first === '"') return endOfText(text, start);
  if (first !== '{' && first !== '[') return findFrom(END_OF_WORD, text, start);
  let depth = 0;
  for (let at = start; at < text.length;) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfText(text, at);
    else {
      depth += sign === '{' || sign === '[' ? 1 : -1;
      at += 1;
      if (depth === 0) return at;
    }
    at = findFrom(QUOTE_OR_BRACKET, text, at);
  }
  return text.length;
}

function endOfText(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text.charAt(before - 1) === '\\') before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return text.length;
}
