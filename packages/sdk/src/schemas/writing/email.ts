import { countBytes, countCharacters } from '../characters.ts';
import { toAsciiHost } from './host.ts';

// The rules of the reference's e-mail checker, without asking any server.
const MAX_BYTES = 254;
const MAX_TEXT = 2048;
const MAX_LOCAL = 64;
const MAX_LABEL = 63;

// Outside ASCII, any visible sign goes: the apostrophe that a word processor curls is one.
const visible = String.raw`(?![\0-\x7f])[\p{L}\p{N}\p{M}\p{P}\p{S}]`;
const atom = String.raw`(?:[A-Za-z\d!#$%&'*+\-/=?^_\x60{|}~]|${visible})+`;
const local = new RegExp(String.raw`^(?!\p{M})${atom}(?:\.${atom})*$`, 'u');
/** A part of a domain, as people read it. */
const label = /^[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}-]*[\p{L}\p{M}\p{Nd}])?$/u;
/** The endings that no public mail server may have (RFC 6761 and its registry). */
export const reservedDomains: readonly string[] = ['arpa', 'invalid', 'local', 'localhost', 'onion', 'test'];

/** The reasons why a text is no e-mail address. */
export type EmailFault = 'no_at' | 'local' | 'no_ending' | 'domain' | 'reserved' | 'too_long';

// The reference strips the spaces of Python, which are not those of `trim`.
const space = String.raw`[\x1c-\x1f\p{White_Space}]`;
const outer = new RegExp(`^${space}+|${space}+$`, 'gu');
// The name that mail programs write before an address: « Accueil <accueil@exemple.fr> ».
const word = String.raw`[\p{L}\p{N}_!#$%&'*+\-/=?^\x60{|}~]+`;
const named = new RegExp(
  String.raw`^${space}*(?:(?:${word}${space}+)*${word}|"[^]+")?${space}*<([^\n]+)>${space}*$`,
  'u',
);

/** Returns why a text is no e-mail address, or null. Spaces around it and a name before it are allowed. */
export function findEmailFault(text: string): EmailFault | null {
  if (text.length > MAX_TEXT) return 'too_long';
  const address = (named.exec(text)?.[1] ?? text).replace(outer, '');
  const at = address.lastIndexOf('@');
  if (at === -1) return 'no_at';
  const box = address.slice(0, at);
  const composed = box.normalize('NFC');
  for (const form of [box, composed]) {
    if (!local.test(form)) return 'local';
    if (countCharacters(form) > MAX_LOCAL) return 'too_long';
  }
  const domain = toDomain(address.slice(at + 1));
  if (domain === null) return 'domain';
  const forms = [address, `${composed}@${domain.host}`, `${composed}@${domain.read}`];
  return findDomainFault(domain) ?? (forms.some((form) => countBytes(form) > MAX_BYTES) ? 'too_long' : null);
}

/** A domain as it is asked for, in ASCII, and as it is read. */
interface Domain {
  host: string;
  read: string;
}

/** Reads a domain. Returns null when it cannot be written in ASCII. */
function toDomain(text: string): Domain | null {
  if (!/[^\0-\x7f]|xn--/i.test(text)) return { host: text, read: text };
  const host = toAsciiHost(text);
  return host === null ? null : { host, read: text.normalize('NFKC').toLowerCase().replaceAll('。', '.') };
}

function findDomainFault({ host, read }: Domain): EmailFault | null {
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  if (host !== '' && labels.length < 3 && (labels[1] ?? '') === '') return 'no_ending';
  if (labels.some(({ length }) => length > MAX_LABEL) || !/[a-z]$/i.test(ending)) return 'domain';
  for (const part of read.split('.')) {
    // The middle dot of Catalan stands between two l only.
    if (!label.test(part.replaceAll('l·l', 'll')) || /^(?!xn)..--/i.test(part)) return 'domain';
  }
  return reservedDomains.includes(ending.toLowerCase()) ? 'reserved' : null;
}
