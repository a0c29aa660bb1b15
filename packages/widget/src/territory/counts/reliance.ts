import { nothing, type TemplateResult } from 'lit';
import { renderSection, type View } from '../view.ts';
import { renderCounts, type CountedRow } from './values.ts';

/** Draws the sources that the offer rests on, and names the structure of most offers. */
export function renderReliance(view: View): TemplateResult | typeof nothing {
  const { report, t, nameSource } = view;
  const { fraicheur, limites, recherche } = report;
  const { source, acteur } = limites;
  if (source === null) return nothing;
  const rows = fraicheur.sources.map(({ source: slug, bandes }): CountedRow => {
    const count = Object.values(bandes).reduce((sum, one) => sum + one, 0);
    const found = recherche === null ? null : { ...recherche, sources: slug };
    return [nameSource(slug), count, found, 0, { de: 'source', valeur: slug }];
  });
  const said = [t.limits.source(nameSource(source[0]), source[1]), acteur == null ? '' : t.limits.actor(...acteur)];
  return renderSection(
    view,
    'reliance',
    t.reliance,
    {
      sentence: said.join(' ').trim(),
      table: () => ({
        heads: [t.freshness.source, t.quality.records],
        rows: rows.map(([name, count]) => [name, count]),
      }),
    },
    renderCounts(view, t.freshness.source, rows, t.quality.records),
  );
}
