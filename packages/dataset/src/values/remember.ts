/** Texts whose reading is kept: columns of few words fit, and those of names stop there. */
const MOST = 20_000;
const MAX_LENGTH = 200;

/** Makes a reading that is done once for each text, where a file says the same on many lines. */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > MAX_LENGTH) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = read(text);
    if (known.size < MOST) known.set(text, result);
    return result;
  };
}
