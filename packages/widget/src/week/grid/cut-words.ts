const VOWELS = 'aeiouyàâäéèêëîïôöùûüœæ';
const between = new RegExp(`(?<=[${VOWELS}])[^${VOWELS}]+(?=[${VOWELS}])`, 'giu');
/** Two consonants that one syllable begins with. */
const together = /(?:[bcdfgkptv][lr]|[cpt]h|gn)$/i;
/** The letters that a word has at least to be cut, and that stay together at each of its ends. */
const [LONG, END] = [10, 3];

/** Marks in the long words of a French text where they may be cut, between two syllables, with a hyphen that is seen only there. */
export function cutWords(text: string): string {
  return text.replace(/\p{L}+/gu, (word) =>
    word.length < LONG
      ? word
      : word.replace(between, (consonants, offset: number) => {
          const kept = Math.max(0, consonants.length - (together.test(consonants) ? 2 : 1));
          const at = offset + kept;
          if (at < END || word.length - at < END) return consonants;
          return `${consonants.slice(0, kept)}\u00ad${consonants.slice(kept)}`;
        }),
  );
}
