import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import { html, type TemplateResult } from 'lit';
import { sayGaps } from '../say-gaps.ts';
import { renderSection, type View } from '../view.ts';

/** Tells that some records come from Soliguide, whose offers are many and often in no file. */
export const hasSoliguide = ({ fraicheur }: TerritoryReport): boolean =>
  fraicheur.sources.some(({ source }) => source.startsWith('soliguide'));

/** Says what figures leave out, a sentence for each. */
function sayLimits(view: View): string[] {
  const { report, t } = view;
  const { sans_lieu, sans_date, sans_point, sans_thematique, par_structure = 0 } = report.limites;
  const words = t.limits;
  const isWhole = report.territoire.niveau === 'france';
  return [
    sans_lieu > 0 && (isWhole ? words.unplaced(sans_lieu) : words.place(sans_lieu)),
    par_structure > 0 && words.byStructure(par_structure),
    !isWhole && words.remote,
    sans_date > 0 && words.date(sans_date),
    sans_point > 0 && words.point(sans_point),
    sans_thematique > 0 && words.theme(sans_thematique),
    words.capacity,
    !hasSoliguide(report) && words.soliguide,
    report.besoins_du !== null && words.needs,
    report.besoins_clpe != null &&
      report.besoins_clpe[0] < report.besoins_clpe[1] &&
      words.clpe(...report.besoins_clpe),
    ...sayGaps(view, report),
  ].filter((sentence) => sentence !== false);
}

/** Draws what figures leave out. */
export function renderLimits(view: View): TemplateResult {
  return renderSection(
    view,
    'limits',
    view.t.limits.title,
    { isMain: true },
    html`<ul class="limits">
      ${sayLimits(view).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`,
  );
}
