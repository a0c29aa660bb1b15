import { isEmptyMark } from '../values/empty-mark.ts';
import type { PlannedTarget } from './plan.ts';

const CONTACTS = ['telephone', 'courriel', 'contact_nom_prenom'] as const;
type Contact = (typeof CONTACTS)[number];

const MAIL = /[^\s<>;,/()]+@[^\s<>;,/()]+/g;
/** Numbers of five digits and more, and the short ones that are called, such as « 3949 » and « 115 ». */
const NUMBER = /(?:\+|\()?(?:\d\)?[\s.\-/_(]*){5,}|\b(?:[13]\d{3}|3\d[\s.]\d{2}|11[2-9])\b/g;
/** A number alone, however short: digits and no word. */
const NUMBER_ALONE = /^(?=(?:\P{L}*\d){2})(?!.*\p{L}{2})/u;
/** Words that say what stands behind them. */
const LABEL =
  /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?s?|portables?|mobile|fixe|e-?mail|mail(?:to)?|courriel|m[ée]l|fax|poste|ext|standard|accueil|secr[ée]tariat|contacts?|num[ée]ro|ligne directe|n°)(?!\p{L})\.?/giu;
/** Signs and small words that join a name to what stands beside it. */
const JOINS = /^(?:[^\p{L}]|(?:ou|et|puis|par|au|à)(?!\p{L}))+|(?:[^\p{L}.)]|(?<!\p{L})(?:ou|et|puis|par|au|à))+$/giu;
/** Words beside a number that are no name: digits, days and ways to write « @ ». */
const NO_NAME =
  /[\d@]|(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|matins?|midi|soirs?|jours?|heures?|h|rdv|rendez|sms|urgences?|gratuit|arobase|at)(?!\p{L})/iu;

/** A cell of contacts in its parts. `isWhole`: its fields take all of it. */
export interface Contacts {
  targets: readonly PlannedTarget[];
  whole: { value: string; column: string };
  parts: Readonly<Partial<Record<string, string>>>;
  isWhole: boolean;
}

/** Parts the text of a column of contacts into numbers, addresses of mail and a name. Returns null for another column. */
export function contactsOf(targets: readonly PlannedTarget[], whole: Contacts['whole']): Contacts | null {
  const own = targets.filter(({ field }) => CONTACTS.some((contact) => contact === field));
  const isOwn = (field: Contact): boolean => own.some((target) => target.field === field);
  if (CONTACTS.filter(isOwn).length < 2) return null;
  const { isWhole, ...parts } = toContactParts(whole.value);
  const isTaken = isWhole && CONTACTS.every((field) => parts[field] === undefined || isOwn(field));
  return { targets: own, whole, parts, isWhole: isTaken || isEmptyMark(whole.value) };
}

/** The parts of a text by their fields. `isWhole`: they hold all of its words. */
function toContactParts(text: string): Partial<Record<Contact, string>> & { isWhole: boolean } {
  const mails = text.match(MAIL) ?? [];
  const rest = text.replace(MAIL, ' ');
  const isNumber = rest.search(NUMBER) !== -1 || NUMBER_ALONE.test(rest.replace(LABEL, ' '));
  if (mails.length === 0 && !isNumber)
    return /@|arobase/i.test(text) ? { courriel: text, isWhole: true } : { contact_nom_prenom: text, isWhole: true };
  const joined = rest.replace(NUMBER, ' ').replace(LABEL, ' ').replace(/\s+/g, ' ').replace(JOINS, '');
  const name = joined.includes('(') ? joined : joined.replace(/\)+$/, '');
  const isWords = /\p{L}{2}/u.test(name);
  const isName = isWords && !NO_NAME.test(name);
  return {
    ...(mails.length === 0 ? {} : { courriel: mails.join(' ; ') }),
    ...(isNumber ? { telephone: mails.length === 0 ? text : rest } : {}),
    ...(isName ? { contact_nom_prenom: name } : {}),
    isWhole: isName || !isWords,
  };
}
