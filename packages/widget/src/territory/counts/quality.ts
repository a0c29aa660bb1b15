import type { Critere } from '@inclusion-kit/sdk/quality';
import { nothing, type TemplateResult } from 'lit';
import { renderSection, type View } from '../view.ts';
import { renderCounts } from './values.ts';

/** Criteria that the sentence names. */
const NAMED = 3;

/** Draws what the records under 80 % lack, the most frequent first. Nothing for figures of an earlier version. */
export function renderQuality(view: View): TemplateResult | typeof nothing {
  const { report, t } = view;
  const { qualite, chiffres } = report;
  if (qualite === undefined) return nothing;
  const words = t.quality;
  const rows = Object.entries(qualite.manques).map(
    ([name, count]) =>
      [
        ...([name === 'date_maj_recente' ? words.old : t.criteria[name as Critere], count, null, 0] as const),
        { de: 'critere', valeur: name } as const,
      ] as const,
  );
  return renderSection(
    view,
    'quality',
    words.title,
    {
      sub: rows.length === 0 ? '' : words.sub,
      sentence:
        qualite.sous_le_seuil === 0
          ? words.good
          : words.sentence(
              qualite.sous_le_seuil,
              chiffres.services,
              rows.slice(0, NAMED).map(([name, count]) => [name, count]),
            ),
      ...(rows.length === 0
        ? {}
        : {
            table: () => ({
              heads: [words.criterion, words.records],
              rows: rows.map(([name, count]) => [name, count]),
            }),
          }),
    },
    rows.length === 0 ? '' : renderCounts(view, words.criterion, rows, words.records),
  );
}
