import { emailWords, type EmailWords } from './words.ts';

/**
 * Tells whether an e-mail address looks like one person's own (`prenom.nom@`, `p.nom@`), and not a desk's (`contact@`,
 * `ccas@`, `pole-insertion@`). It goes by the looks: an unknown word alone before the `@` of an organisation is taken for
 * the organisation's, unless the name of the contact is in it.
 * @param contact the name of the person beside the address, when a record gives one
 * @example isPersonalEmail('camille.exemple@ville.example'); // true
 * @example isPersonalEmail('accueil.nord@ville.example'); // false
 */
export function isPersonalEmail(email: string | null | undefined, contact?: string | null): boolean {
  if (typeof email !== 'string') return false;
  const at = email.lastIndexOf('@');
  if (at < 1) return false;
  const domain = email
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const local = toLocal(email);
  if (typeof contact === 'string' && isNameOf(toAscii(contact), local)) return true;
  const words = emailWords();
  const tokens = local.split(/[^a-z]+/).filter((token) => token !== '');
  if (tokens.length === 0 || tokens.some((token) => isShared(token, words))) return false;
  if (tokens.length === 1) return isOnesOwn(tokens[0] ?? '', domain, words);
  if (words.articles.has(tokens[0] ?? '') && tokens[0]?.length !== 1) return false;
  if (hasFirstName(tokens, words)) return true;
  if (isOwnName(tokens, domain)) return false;
  const parts = local
    .split(/[._]+/)
    .map((part) => part.replace(/\d+/g, ''))
    .filter((part) => part !== '');
  // These are « p.nom », « nom.p » and « p-nom », then « prenom.nom » with a rarer first name. Hyphens alone stand in names of
  // places and houses.
  if (tokens.length === 2 && tokens.some(({ length }) => length === 1)) return tokens.some(({ length }) => length > 2);
  return parts.length === 2 && parts.every((part) => /^[a-z]{2,}(?:-[a-z]+)*$/.test(part));
}

/** Tells whether an e-mail address is made of the name of a person: an initial and the last name before the `@` are. */
export function isEmailOf(email: string, name: string): boolean {
  return isNameOf(toAscii(name), toLocal(email));
}

/** The part before the `@`. « CamilleDupont » is two words, which hold together as by a hyphen. */
function toLocal(email: string): string {
  const local = email.slice(0, email.lastIndexOf('@')).replace(/(?<=\p{Ll}{2})(?=\p{Lu})/gu, '-');
  return toAscii(local).replace(/\+.*$/, '');
}

/** In small letters, without accents or invisible signs, ligatures in two letters. */
function toAscii(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
}

/** More words than a name has, and more letters than an address: texts of strangers must not take long. */
const MOST_NAMES = 6;
const LONGEST = 64;
const CIVILITIES = new Set(['mme', 'mlle', 'mr', 'dr', 'monsieur', 'madame']);

/**
 * Tells whether the part before the `@` is made of words of a name and of initials: an initial and a last name in one word are. One of
 * these words stands whole. A contact such as « Accueil du CCAS » is nobody.
 */
function isNameOf(contact: string, local: string): boolean {
  const { shared, firstNames } = emailWords();
  const words = (contact.match(/[a-z]{2,}/g) ?? []).filter((word) => !CIVILITIES.has(word)).slice(0, MOST_NAMES);
  const isPerson = words.some((word) => firstNames.has(word));
  // « Petit » is a word of desks and a surname.
  const names = words.filter((word) => firstNames.has(word) || !shared.has(word) || (isPerson && words.length === 2));
  if (!isPerson && names.length < words.length) return false;
  const flat = local.replace(/[^a-z]/g, '').slice(0, LONGEST);
  if (!names.some((name) => name.length > 2 && flat.includes(name))) return false;
  const initials = names.map(([initial]) => initial).join('');
  return new RegExp(`^(?:${names.join('|')}|[${initials}]){1,6}$`).test(flat);
}

const isShared = (token: string, { shared, firstNames }: EmailWords): boolean =>
  !firstNames.has(token) && (shared.has(token) || (token.endsWith('s') && shared.has(token.slice(0, -1))));

/** One word: a first name alone, or any word in a mailbox of the public that is not a desk's in one piece. */
function isOnesOwn(token: string, domain: string, { firstNames, pieces, mailboxes }: EmailWords): boolean {
  if (firstNames.has(token)) return true;
  if (!mailboxes.has(domain)) return false;
  return !pieces.some((piece) => token.startsWith(piece) || token.endsWith(piece));
}

/** Finds a first name with at most three other parts, which may be single letters: `jean-m` is personal, `al.anon` is not. */
function hasFirstName(tokens: readonly string[], { firstNames }: EmailWords): boolean {
  return tokens.some((token) => firstNames.has(token)) && tokens.length <= 4;
}

/** The organisation's own name, as its domain says: `arc.ciel@arc-en-ciel.example`. */
function isOwnName(tokens: readonly string[], domain: string): boolean {
  const flat = domain.replace(/[^a-z]/g, '');
  return tokens.every((token) => token.length > 2 && flat.includes(token));
}
