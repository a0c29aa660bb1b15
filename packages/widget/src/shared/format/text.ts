import { html, type TemplateResult } from 'lit';
import { toRealNewlines } from '@inclusion-kit/sdk/normalise';
import { localeOf, type Language } from '../texts/language.ts';

/** Cuts a text that never ends. Names of the commons hold 150 characters, and are never cut. */
export function toShort(text: string, maxLength = 400): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength).trimEnd()}…`;
}

/** Shows a plain text with its line ends, real or written as a backslash and an n. */
export function toLines(text: string): TemplateResult {
  const lines = toRealNewlines(text)
    .trim()
    .split(/\r\n?|\n/);
  return html`${lines.map((line, index) => (index === 0 ? line : html`<br />${line}`))}`;
}

/** The comma of a language between the parts of a list. */
export const commaOf = (language: Language): string => (language === 'ar' ? '، ' : ', ');

/** Joins labels into one line of text, capitals only at the start: « Demandeurs d’emploi, jeunes ». Acronyms keep theirs. */
export function toSentenceList(labels: readonly string[], language: Language = 'fr'): string {
  return labels.map((label, index) => (index === 0 ? label : toLowerStart(label))).join(commaOf(language));
}

/** Begins words with a capital, as a line does. */
export const capitalise = (words: string, language: Language): string =>
  words.charAt(0).toLocaleUpperCase(localeOf(language)) + words.slice(1);

/** Lowers the first letter of a label, but for an acronym. */
export function toLowerStart(label: string): string {
  return isCapital(label.charAt(0)) && isCapital(label.charAt(1))
    ? label
    : label.charAt(0).toLocaleLowerCase('fr') + label.slice(1);
}

const isCapital = (sign: string): boolean => sign !== sign.toLowerCase();
