// The printed week as a file, for a command or a server: the page that <di-week> prints, without a browser.
import type { Conflit, SemainePlanifiee } from '@inclusion-kit/sdk/activities';
import { week } from '../../locales/week/week.ts';
import { directionOf, type Language } from '../../shared/texts/language.ts';
import { stalenessOf } from '../../shared/offers/standing.ts';
import type { View } from '../view.ts';
import { renderSheet } from './sheet.ts';
import { paperStyles, sheetStyles } from './sheet.styles.ts';
import { toHtml } from './static-html.ts';

export { languages as weekLanguages, type Language } from '../../shared/texts/language.ts';

/** The facts of the page beside the week itself. */
export interface WeekPageOptions {
  /** Language of the sentences. Names and places stay as they are. Default: French. */
  readonly language?: Language | undefined;
  /** The person to call, a name and a phone. Default: a line to fill in by hand. */
  readonly contact?: string | null | undefined;
  /** Conflicts of the week, as `checkWeek` finds them, for the page to say. Default: none. */
  readonly conflits?: readonly Conflit[] | undefined;
  /** The moment of writing. */
  readonly now: Date;
}

/**
 * Writes the page that the person takes along, one A4 page to print: the same as that of `<di-week>`. One file of HTML by itself.
 * @example await writeFile('semaine.html', await toWeekPage(planWeek(programme), { conflits: checkWeek(programme), now: new Date() }));
 */
export async function toWeekPage(
  plan: SemainePlanifiee,
  { language = 'fr', contact = null, conflits = [], now }: WeekPageOptions,
): Promise<string> {
  const t = language === 'fr' ? week.fr : (await week[language]()).default;
  const unchecked: View['unchecked'] = ({ offre }) =>
    offre === null ? null : (stalenessOf(offre, now)?.months ?? null);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${toHtml(t.sheet.title)}</title><style>${paperStyles.cssText}${sheetStyles.cssText}
@media screen{body{max-inline-size:188mm;margin:11mm auto;padding-inline:4mm}}</style></head>
<body><main>${toHtml(renderSheet({ t, language, plan, conflits, unchecked, contact, now }))}</main></body></html>
`;
}
