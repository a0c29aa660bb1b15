import { findEmailFault } from '../schemas/writing/email.ts';

/** Longer texts hold more than one address. */
const MAX_LENGTH = 2048;

/**
 * Tidies an e-mail address: removes spaces, `mailto:`, the name before it, and brackets or punctuation around it. Its domain
 * is put in lower case and composed (Unicode NFC). The part before « @ » keeps its capitals, which may count.
 * @returns null when the result is no single address by the rule of the schema
 * @example toEmail('Accueil <mailto:Accueil@Exemple.FR>;') // 'Accueil@exemple.fr'
 */
export function toEmail(text: string | null | undefined): string | null {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return null;
  const address = unwrap(text.replace(/\p{Cf}/gu, '').replace(/\p{Cc}/gu, ' '));
  // A valid address stays whole, since one may begin with a brace.
  return toValid(address.trim()) ?? toValid(address.replace(before, '').replace(after, ''));
}

const before = /^[\s<([{"'«“‘]+/u;
const after = /[\s>)\]}"'»”’.,;:!?]+$/u;

/** Takes what is in the brackets after a name, or follows `mailto:`. */
function unwrap(text: string): string {
  const bracketed = /^[^<>]*<([^<>]*)>[^<>@]*$/.exec(text)?.[1] ?? text;
  return /^[\s<([{"'«“‘]*mailto:([^?]*)/i.exec(bracketed)?.[1] ?? bracketed;
}

function toValid(address: string): string | null {
  const at = address.lastIndexOf('@') + 1;
  const tidy = (address.slice(0, at) + address.slice(at).toLowerCase()).normalize('NFC');
  return findEmailFault(tidy) === null ? tidy : null;
}
