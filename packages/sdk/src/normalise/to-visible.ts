/** Drops controls, direction marks, soft hyphens, halves of characters and piles of accents. Emoji joiners stay. */
export function toVisible(text: string): string {
  return text
    .replace(
      /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|[^\P{Cc}\s]/gu,
      '',
    )
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
}
