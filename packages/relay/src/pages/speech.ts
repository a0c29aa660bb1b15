import { loadTranslations } from '@inclusion-kit/sdk';
import { libelleDuChamp, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { fieldFacts, spokenLabels } from '@inclusion-kit/sdk/internal';
import { formatPhone, parseHoraires, type Horaires } from '@inclusion-kit/sdk/normalise';
import { html } from 'hono/html';
import { formatField, labelsByField, sayRuns, toLowerStart } from '../contributions/deliveries/format-field.ts';
import { locales, type PageLanguage } from '../locales/languages.ts';
import { pageTexts, type PageTexts } from '../locales/page-texts.ts';
import type { Html } from './html.ts';

type Said = Html | string;

/** The words of a page in the language of its reader. What stays French is marked so, for screen readers and translators. */
export interface Speech {
  readonly lang: PageLanguage;
  readonly texts: PageTexts;
  /** Writes the value of a field. */
  readonly field: (name: string, value: FieldValue | undefined) => Said;
  /** Writes the name of a field. */
  readonly name: (field: string) => Said;
  /** Writes the label of a value, of which the French one is known. */
  readonly label: (value: string, french: string) => Said;
  /** Writes a text that is in French, or a name. */
  readonly french: (text: string) => Said;
}

/** Says the label of a value in the words that people say, where there are any. */
const sayLabel = (value: string, label: string): string => spokenLabels.get(value) ?? label;

const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Makes ready the words of a language, its labels loaded. */
export async function speak(lang: PageLanguage): Promise<Speech> {
  const texts = pageTexts[lang];
  if (lang === 'fr') {
    return {
      lang,
      texts,
      field: (name, value) => formatField(name, value, sayLabel),
      name: libelleDuChamp,
      label: sayLabel,
      french: (text) => text,
    };
  }
  const table = await loadTranslations(lang);
  const { comma, dayClosed, fields, holidays, no, none, schoolHolidays, yes } = texts.followUp;
  const french = (text: string): Html => html`<bdi lang="fr">${text}</bdi>`;
  const label = (value: string, own: string): Said => table.get(value) ?? french(own);
  const weekday = new Intl.DateTimeFormat(locales[lang], { weekday: 'long', timeZone: 'UTC' });

  /** Writes a week, or returns null for hours that only the French form tells. */
  function sayWeek({ semaine, feries, vacances, fermetures, notes }: Horaires): string | null {
    const stretches = semaine.flat();
    const isPlain = stretches.every(({ condition, note }) => condition === null && note === null);
    if (!isPlain || Array.isArray(feries) || fermetures.length + notes.length > 0) return null;
    const lines = semaine.map((plages, day) => ({
      jour: weekday.format(MONDAY + day * DAY_MS),
      heures: plages.map(({ debut, fin }) => `${debut}–${fin}`).join(comma) || dayClosed,
    }));
    const runs = sayRuns(lines, { closed: dayClosed, comma, colon: ': ' });
    const closed = [...(feries === null ? [] : [holidays]), ...(vacances === null ? [] : [schoolHolidays])];
    return [...runs, ...closed.map((one) => `${one}: ${dayClosed}`)].join(lang === 'ar' ? '؛ ' : '; ');
  }

  function field(name: string, value: FieldValue | undefined): Said {
    if (value === null || value === undefined || value === '') return none;
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'number') return value.toLocaleString(locales[lang]);
    const kind = fieldFacts(name)?.kind;
    if (kind === 'phone' && typeof value === 'string')
      return lang === 'ar' ? html`<bdi dir="ltr">${formatPhone(value)}</bdi>` : formatPhone(value);
    const horaires = kind === 'hours' && typeof value === 'string' ? parseHoraires(value) : null;
    const toLabel = labelsByField.get(name);
    if (toLabel === undefined) return (horaires && sayWeek(horaires)) ?? french(formatField(name, value));
    const values = typeof value === 'string' ? [value] : value;
    if (values.length === 0) return none;
    return html`${values.map((one, at) => {
      const said = label(one, toLabel(one));
      return at === 0 ? said : html`${comma}${typeof said === 'string' ? toLowerStart(said) : said}`;
    })}`;
  }

  const name = (of: string): Said => fields[of] ?? french(libelleDuChamp(of));
  return { lang, texts, field, name, label, french };
}
