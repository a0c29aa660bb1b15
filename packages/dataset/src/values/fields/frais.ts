import { foldText } from '@inclusion-kit/sdk/internal';
import { parseListCell } from '../list-cell.ts';
import { isEmptyMark } from '../empty-mark.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';
import { formerFrais } from '../vocabularies/former-values.ts';
import { saysNo, saysYes } from '../yes-no.ts';
import { toPlain, toTextOf } from './text.ts';

const FREE =
  /^(?:(?:c[’' ]est )?(?:entierement |totalement |100 ?% |acces |service |prestation |accompagnement |aide |entree |(?:acces|entree) libre et )?gratuite?s?(?: et (?:anonyme|confidentiel|libre)| pour (?:tous|toutes et tous|tout le monde|l[’' ]usager|les usagers)| ?[,–-]? ?sans conditions?| ?[,–-]? ?(?:sur|avec|sans) (?:inscription|reservation|rdv|rendez[- ]vous)(?: (?:prealable|obligatoire))?| dans la limite des places(?: disponibles)?| \(?(?:(?:finance|pris en charge)e? par|prise en charge(?: par)?) (?:(?!\b(?:pour|si|sous|selon|sauf|pendant|avec)\b)[^,;()]){2,60}\)?)?|gratuite(?: (?:totale|complete))?|aucun(?:e participation)?(?: frais| cout)?|sans frais(?: pour (?:l[’' ]usager|les usagers))?|sans participation(?: financiere)?|offert|libre et gratuit|0(?:[.,]0+)? ?(?:€|euros?|eur)?|non payant|pas de (?:frais|participation(?: financiere)?)|rien a payer)$/;
const CONDITION = /^gratuit[\s-]sous[\s-]conditions?$/;
const AMOUNT = /(\d+(?:[.,]\d+)?) ?(?:€|euros?\b|eur\b|%|cts?\b|centimes?\b)/g;
/** Sums that nobody pays: what is given, lent, paid back or paid by others. */
const NOT_A_PRICE =
  /\b(?:primes?|aides? de|bourses?|rembours\w*|economies?|budget|pris en charge|prises? en charge|tiers[ -]payant|valeur|subvention\w*|rendue?|restituee?|plafond)\b/;
/** Columns whose numbers are sums. « 1 » may be a yes. */
const OF_PRICES = /\b(?:tarifs?|prix|couts?|combien|price|costs?|fees?)\b/;
const SUM = /^\d+(?:[.,]\d{1,2})?$/;
const PAID =
  /^(?:payante?s?|participation)$|\bparticipation (?:(?:financiere|demandee|symbolique|forfaitaire|modique|libre|volontaire)|aux? (?:frais|couts?))\b|\b(?:adhesion|cotisation|redevance|tarifs?|forfait|payante?s?|abonnement|caution)\b/;

/** Reads the costs of a service. A column named after free or paid offers may hold yes and no. Free for some only is asked. */
export function readFrais(value: unknown, column: string): Outcome {
  const listed = Array.isArray(value) ? (value as unknown[]) : typeof value === 'string' ? parseListCell(value) : null;
  if (listed !== null) {
    const read = listed.map((item) => readFrais(item, column));
    const values = read.map((one) => one.value);
    if (values.length === 0) return nothing;
    if (read.some((one) => one.ask !== undefined)) return ask('frais_ambigus');
    if (new Set(values).size > 1) return ask('frais_ambigus', ['gratuit', 'payant']);
    return mend(values[0], 'frais');
  }
  const text = foldText(toPlain(toTextOf(value)))
    .replace(/\s+/g, ' ')
    .replace(/[\s.!]+$/, '')
    .replace(/^(?:tarifs?|prix|couts?) ?: ?(?=gratuit)/, '')
    // The labels of médiation numérique are explained behind a colon.
    .replace(/^(gratuit|gratuit sous conditions?|payant) ?: .+$/, '$1')
    .trim();
  if (text === 'gratuit' || text === 'payant') return text === value ? keep(text) : mend(text, 'frais');
  const name = foldText(column);
  const isYes = saysYes(value, text);
  const isNo = saysNo(value, text) || (text === '0' && /gratuit|payant|free/.test(name));
  if (isYes || isNo) {
    if (/gratuit|free/.test(name)) return mend(isYes ? 'gratuit' : 'payant', 'frais');
    return /payant/.test(name) ? mend(isYes ? 'payant' : 'gratuit', 'frais') : ask('frais_ambigus');
  }
  if (FREE.test(text)) return mend('gratuit', 'frais');
  if (text === 'rien' && /\bcombien\b/.test(name)) return mend('gratuit', 'frais');
  if (isEmptyMark(text)) return nothing;
  if (SUM.test(text) && OF_PRICES.test(name) && Number(text.replace(',', '.')) > 0) return mend('payant', 'frais');
  // « Sans adhésion » and « participation libre » name a price that is not asked of everybody.
  if (PAID.test(text) && /\b(?:sans|pas|aucune?|ni|non|libres?|volontaires?|conscience)\b/.test(text))
    return ask('frais_ambigus', ['gratuit', 'payant']);
  const former = formerFrais[text];
  if (former !== undefined) return mend(former, 'frais');
  if (CONDITION.test(text)) return mend('gratuit', 'frais');
  const codes = text.split(/\s*[,;|]\s*/);
  if (
    codes.length > 1 &&
    codes.every((code) => code === 'gratuit' || code === 'payant' || formerFrais[code] !== undefined)
  ) {
    const kinds = new Set(codes.map((code) => formerFrais[code] ?? code));
    return kinds.size > 1 ? ask('frais_ambigus', ['gratuit', 'payant']) : mend([...kinds][0], 'frais');
  }
  if (NOT_A_PRICE.test(text)) return ask('frais_ambigus', ['gratuit', 'payant']);
  const amounts = [...text.matchAll(AMOUNT)].map(([, amount = '']) => Number(amount.replace(',', '.')));
  const isFree =
    /\bgratui|\bsans frais|\boffert/.test(text) || amounts.includes(0) || /\b0 ?(?:-|a|ou|et) ?\d/.test(text);
  const isPaid = amounts.some((amount) => amount > 0) || PAID.test(text) || /\bde \d+ a \d+ ?€/.test(text);
  if (isFree === isPaid || /\bou\b.*\bgratui|\?|selon (?:les )?cas|variable/.test(text))
    return ask('frais_ambigus', ['gratuit', 'payant']);
  // « Gratuit » with more words than these may be free for some alone.
  return isFree ? ask('frais_ambigus', ['gratuit', 'payant']) : mend('payant', 'frais');
}
