import type { Correspondance } from '@inclusion-kit/sdk';
import { toPlainText } from '@inclusion-kit/sdk/normalise';
import { publics, toLabels } from '@inclusion-kit/sdk/referentiels';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { inLanguage, renderLabels } from '../format/labels.ts';
import { toShort } from '../format/text.ts';
import type { Language } from '../texts/language.ts';

const toLabel = toLabels(publics);
/** A value that this version does not know is shown as written, and may be of any length. */
export const labelOfPublic = (value: string): string => toShort(toLabel(value));
/** Characters that two lines of a description can show at most. */
const SHOWN_CHARACTERS = 400;

/** The facts that stand once above a list, and are left out of a card. */
export interface SaidAbove {
  /** The name of the offer: its structure is the title of the card. */
  readonly name: boolean;
  /** For whom, at what cost, by whom. */
  readonly facts: boolean;
  /** That the offer was not checked for long. */
  readonly age: boolean;
  readonly source: boolean;
}

export const nothingSaid: SaidAbove = { name: false, facts: false, age: false, source: false };

/** A fact of an offer in words: a text or a template, null when the source does not give it. */
export interface Fact {
  readonly name: string;
  readonly value: unknown;
}

/** Lists for whom an offer is, at what cost and by whom it is asked for: always all three. */
export function listFacts(service: DetailedService, texts: SearchTexts, language: Language): readonly Fact[] {
  return [
    { name: texts.who, value: describePublics(service, language) },
    { name: texts.cost, value: toShown(describeCost(service, texts)) },
    { name: texts.by, value: toShown(describeBy(service, texts)) },
  ];
}

const descriptions = new WeakMap<DetailedService, string>();

/** Flattens the description of an offer, once: a card is drawn many times. */
export function describe(service: DetailedService): string {
  const text = descriptions.get(service) ?? toPlainText(service.description, { maxLength: SHOWN_CHARACTERS });
  descriptions.set(service, text);
  return text;
}

const toShown = (text: string | null): string | null => (text === null ? null : toShort(text));

/** Lists the publics as one sentence. The text of `publics_precisions` stands in when the source gives no value. */
function describePublics(
  { publics: values, publics_precisions }: DetailedService,
  language: Language,
): TemplateResult | TemplateResult[] | null {
  if (values === null || values.length === 0) {
    const text = toShown(toKnown(publics_precisions));
    return text === null ? null : html`<span lang="fr">${text}</span>`;
  }
  return renderLabels(sortPublics(values), labelOfPublic, language);
}

/** Puts publics in the order of their list, each once, those of other versions last. */
export function sortPublics(values: readonly string[]): string[] {
  const known = [...publics.map(({ value }) => value as string), ...values].filter((value) => values.includes(value));
  return [...new Set(known)];
}

function describeCost({ frais, frais_precisions }: DetailedService, texts: SearchTexts): string | null {
  const precision = toKnown(frais_precisions);
  if (frais === 'gratuit') return texts['cost.free'];
  if (frais === 'payant') return precision === null ? texts['cost.paid.unknown'] : texts['cost.paid'](precision);
  return precision;
}

function describeBy({ mobilisable_par }: DetailedService, texts: SearchTexts): string | null {
  const byPro = mobilisable_par?.includes('professionnels') === true;
  const bySelf = mobilisable_par?.includes('usagers') === true;
  if (byPro && bySelf) return texts['by.both'];
  if (byPro) return texts['by.pro'];
  return bySelf ? texts['by.self'] : null;
}

function toKnown(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}

/** Says which need the words were taken for. */
export function sayNear(
  { pour = [], mots, valeurs = [] }: Correspondance,
  texts: SearchTexts,
  language: Language,
): string {
  const named = mots.map((label, at) => inLanguage(() => label, valeurs[at] ?? '', language));
  return texts['match.near'](pour.join(' '), named.join(', '));
}
