// What cards say of a text until the whole reader of it is loaded: nearly the same, in the same room.

/** Two lines of a description never show more. */
export const SHOWN_CHARACTERS = 400;

/** Leaves the commonest marks of Markdown and HTML out of a description. */
export function toQuickText(markdown: string, maxLength: number): string {
  return markdown
    .slice(0, 4 * maxLength)
    .replace(/(?!\s)\p{C}|(?<=\p{M}{3})\p{M}/gu, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<[^<>]*>|[*_`#>|~\\]+|^\s*[-+] /gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxLength);
}

/** Writes the ten digits of a French number by pairs, any other as it is. */
export function toQuickPhone(telephone: string): string {
  const digits = /^(?:\+33|0)([1-79]\d{8})$/.exec(telephone.replace(/[\s.-]/g, ''))?.[1];
  return digits === undefined ? telephone : `0${digits}`.replace(/\d\d(?=\d)/g, '$& ');
}
