/** How French letters are heard, in order: each rule is applied to the whole word before the next. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=...)(?:es|(?<!m)ent)$/, 'e'],
  [/(?<=...)(?:ts|s|x|t|d|p)$/, ''],
  [/^ps/, 's'],
  // A cedilla is folded away.
  [/(?<=^fran)c(?=ai)|(?<=^(?:fa|gar|le|ma|soup))c(?=on)|(?<=^fa)c(?=ade)|(?<=^commer)c(?=an)/, 's'],
  [/ph/g, 'f'],
  [/(?<=[aeou])il(?:l(?=[aeiou])|$)/g, 'i'],
  [/y/g, 'i'],
  [/(?<=[a-z])h/g, ''],
  [/^h/, ''],
  [/qu(?=[aeio])|q|k/g, 'k'],
  [/s?c(?=[ei])/g, 's'],
  [/c/g, 'k'],
  [/gu(?=[eio])/g, 'g#'],
  [/ge(?=[ao])|g(?=[ei])/g, 'j'],
  [/#/g, ''],
  [/dj/g, 'j'],
  [/ti(?=on|el|eu)/g, 'si'],
  [/x/g, 'ks'],
  [/t?z/g, 's'],
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
