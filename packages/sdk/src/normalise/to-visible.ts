/**
 * Letters, digits and signs of Latin texts, and the private area, none of which is dropped. Most texts hold no others, and then one
 * plain pattern reads them: a browser takes a millisecond to make a pattern of Unicode's classes.
 */
const PLAIN = /^[\t-\r -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\ue000-\uf8ff]*$/;

/** Drops controls, direction marks, soft hyphens, halves of characters and piles of accents. Emoji joiners stay. */
export function toVisible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(
      /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|[^\P{Cc}\s]/gu,
      '',
    )
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
}
