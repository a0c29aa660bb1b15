import { countCharacters } from '../characters.ts';

// The rules of the reference's e-mail checker, without asking any server.
const MAX_LENGTH = 254;
const MAX_TEXT = 2048;
const MAX_LOCAL = 64;
const MAX_LABEL = 63;

// Outside ASCII, any visible sign goes: the apostrophe that a word processor curls is one.
const local = /^(?!\p{M})(?:[A-Za-z\d!#$%&'*+\-/=?^_`{|}~.]|(?![\0-\x7f])[\p{L}\p{N}\p{M}\p{P}\p{S}])+$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;
/** The endings that no public mail server may have (RFC 6761 and its registry). */
export const reservedDomains: readonly string[] = ['arpa', 'invalid', 'local', 'localhost', 'onion', 'test'];

/** Why a text is no e-mail address. */
export type EmailFault = 'no_at' | 'local' | 'no_ending' | 'domain' | 'reserved' | 'too_long';

// The name that mail programs write before an address: « Accueil <accueil@exemple.fr> ».
const named =
  /^\s*(?:(?:[\p{L}\p{N}\p{M}_!#$%&'*+\-/=?^`{|}~]+\s+)*[\p{L}\p{N}\p{M}_!#$%&'*+\-/=?^`{|}~]+|".+")?\s*<(.+)>\s*$/u;

/** Returns why a text is no e-mail address; null when it is one. Spaces around it and a name before it are forgiven. */
export function findEmailFault(text: string): EmailFault | null {
  if (text.length > MAX_TEXT) return 'too_long';
  const address = (named.exec(text)?.[1] ?? text).trim();
  const at = address.lastIndexOf('@');
  if (at === -1) return 'no_at';
  const name = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (!local.test(name) || name.startsWith('.') || name.endsWith('.') || name.includes('..')) return 'local';
  if (countCharacters(name) > MAX_LOCAL || address.length > MAX_LENGTH) return 'too_long';
  return findDomainFault(domain);
}

function findDomainFault(domain: string): EmailFault | null {
  const labels = domain.split('.');
  const ending = labels.at(-1) ?? '';
  if (domain !== '' && (labels.length === 1 || (ending === '' && labels.length === 2))) return 'no_ending';
  for (const part of labels) {
    if (!label.test(part) || part.length > MAX_LABEL) return 'domain';
    if (part.slice(2, 4) === '--' && !part.toLowerCase().startsWith('xn--')) return 'domain';
  }
  if (!/\p{L}$/u.test(ending)) return 'domain';
  return reservedDomains.includes(ending.toLowerCase()) ? 'reserved' : null;
}
