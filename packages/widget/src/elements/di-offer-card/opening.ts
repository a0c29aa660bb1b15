import { openState, timeZoneOf, type LocalMoment } from '@inclusion-kit/sdk/normalise';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatHour, formatWeekday } from '../../format/date.ts';
import type { Language } from '../../language.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';

const DAY_MS = 86_400_000;

/** Says whether an offer receives people now, on its own clock; nothing when its hours are not known. */
export function renderOpening(
  service: DetailedService,
  now: Date,
  texts: SearchTexts,
  language: Language,
): TemplateResult | typeof nothing {
  if (service.modes_accueil?.includes('en-presentiel') === false) return nothing;
  const timeZone = timeZoneOf(service.code_insee ?? service.structure.code_insee);
  const hours = service.horaires_accueil ?? service.structure.horaires_accueil;
  const { state, until, opensAt, note } = openState(hours, { now, timeZone });
  if (state === 'open') {
    const text = until === undefined ? texts['open.always'] : texts.open(formatHour(until.time, language));
    return html`<span class="state is-open">${text}</span>`;
  }
  if (state === 'closed') {
    const text = opensAt === undefined ? texts.closed : sayOpening(opensAt, toToday(now, timeZone), texts, language);
    return html`<span class="state">${text}</span>`;
  }
  return note === undefined ? nothing : html`<bdi class="state" lang="fr">${note}</bdi>`;
}

function sayOpening(opensAt: LocalMoment, today: string, texts: SearchTexts, language: Language): string {
  const hour = formatHour(opensAt.time, language);
  if (opensAt.date === today) return texts['closed.today'](hour);
  const days = (Date.parse(opensAt.date) - Date.parse(today)) / DAY_MS;
  if (days > 6) return texts['closed.date'](formatDate(opensAt.date, language), hour);
  const weekday = new Date(opensAt.date).getUTCDay() || 7;
  return texts['closed.later'](formatWeekday(weekday, language), hour);
}

/** The date, `YYYY-MM-DD`, in a time zone: Sweden writes it so. */
function toToday(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}
