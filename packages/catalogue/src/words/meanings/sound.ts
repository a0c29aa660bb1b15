/** How French letters are heard, in order: each rule is applied to the whole word before the next. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=...)(?:es|(?<!m)ent)$/, 'e'],
  [/(?<=...)(?:ts|s|x|t|d|p)$/, ''],
  [/^ps/, 's'],
  [/ph/g, 'f'],
  [/(?<=[aeou])ill(?=[aeiou])/g, 'i'],
  [/y/g, 'i'],
  [/(?<=[a-z])h/g, ''],
  [/^h/, ''],
  [/qu(?=[aeio])|q|k/g, 'k'],
  [/s?c(?=[ei])/g, 's'],
  [/c/g, 'k'],
  [/gu(?=[eio])/g, 'g#'],
  [/ge(?=[ao])|g(?=[ei])/g, 'j'],
  [/#/g, ''],
  [/ti(?=on|el|eu)/g, 'si'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/mp(?=t)/g, 'm'],
  [/(?:ai|ei)(?=[nm](?![aeioun m]))/g, 'i'],
  [/(?:e|a)au|au/g, 'o'],
  [/ai|ei/g, 'e'],
  [/oeu|eu/g, 'e'],
  [/(?:e|a)[nm](?=[^aeiounm]|$)/g, 'an'],
  [/i[nm](?=[^aeiounm]|$)/g, 'in'],
  [/o[nm](?=[^aeiounm]|$)/g, 'on'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)(?:e[rz]?)$/, ''],
];

/** Returns how a folded word is heard, so that words written as they are said meet: `jinéco` and `gynéco`. */
export function toSound(word: string): string {
  return SOUNDS.reduce((sound, [letters, heard]) => sound.replace(letters, heard), word);
}

/**
 * Tells whether two letters changed, left out or put in make one word of the other, fewer included. The first letter is the same:
 * nearly nobody mistakes it.
 */
export function areTwoEditsApart(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 2) return false;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (before[at - 1] ?? 0) + Number(one[row - 1] !== other[at - 1]);
      const cost = Math.min(changed, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > 2) return false;
    before = now;
  }
  return (before[other.length] ?? 3) <= 2;
}
