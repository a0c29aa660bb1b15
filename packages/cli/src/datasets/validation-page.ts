import type { DatasetMeasures, DatasetValidation, IssueGroup } from '@inclusion-kit/dataset';
import { validating } from '../locales/validating.ts';

/** The parts of a report. */
interface ValidationReport {
  title: string;
  summary: DatasetValidation['summary'];
  groups: readonly IssueGroup[];
  measures: DatasetMeasures;
  /** Lines about what could not be read. */
  notes: readonly string[];
  isAllRead: boolean;
}

/** Groups shown on the page: a longer list is read in another format. */
const MOST_GROUPS = 500;

const style = `:root{color-scheme:light dark;--ink:#161616;--paper:#fff;--faint:#666;--bar:#000091;--bad:#b34000}
@media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#161616;--faint:#aaa;--bar:#8585f6;--bad:#fc5d00}}
body{font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .5rem;border-block-end:1px solid #8888}
th[scope=row]{font-weight:400;white-space:nowrap}td.n{text-align:end;font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}.faint{color:var(--faint)}code{overflow-wrap:anywhere}.error{color:var(--bad);font-weight:700}
svg{width:100%;height:auto}rect{fill:var(--bar)}text{fill:var(--ink);font:12px system-ui,sans-serif}`;

/** Writes a report as a page of HTML that needs no other file. */
export function toPage({ title, summary, groups, measures, notes, isAllRead }: ValidationReport): string {
  const t = validating.page;
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title><style>${style}</style></head><body><main>
<h1>${escape(title)}</h1>
${[...notes, ...validating.summary(summary, isAllRead).split('\n'), ...validating.stale(measures)].map((line) => `<p>${escape(line)}</p>`).join('\n')}
<h2>${t.quality}</h2>
${drawQuality(measures.quality)}
${drawErrors(groups)}
<h2>${t.groups}</h2>
${groups.length === 0 ? `<p>${t.none}</p>` : toTable(t.groups, t.groupColumns, groups.slice(0, MOST_GROUPS).map(toRow))}
${groups.length > MOST_GROUPS ? `<p>${t.more(groups.length - MOST_GROUPS)}</p>` : ''}
${(['structures', 'services'] as const).map((model) => toFields(model, measures)).join('\n')}
</main></body></html>
`;
}

function toRow({ severity, model, field, message, suggestion, value, count, places }: IssueGroup): string {
  const shown =
    value === undefined || value === null ? '' : `<br><code>${escape(JSON.stringify(value).slice(0, 200))}</code>`;
  const where = places.map(({ file, lines }) => escape(validating.place(file, lines))).join('<br>');
  return `<tr><td class="${severity}">${validating.severity(severity)}</td><th scope="row">${model}.${escape(field)}</th><td>${escape(message)}${suggestion === undefined ? '' : ` ${escape(suggestion)}`}${shown}</td><td class="n">${count.toLocaleString('fr-FR')}</td><td>${where}</td></tr>`;
}

function drawQuality(bins: readonly number[]): string {
  const most = Math.max(1, ...bins);
  const bars = bins.map((count, at) => {
    const height = (count / most) * 120;
    const x = at * 60 + 5;
    return `<rect x="${x}" y="${140 - height}" width="50" height="${height}"/><text x="${x + 25}" y="${134 - height}" text-anchor="middle">${count.toLocaleString('fr-FR')}</text><text x="${x + 25}" y="158" text-anchor="middle">${at * 10}–${at * 10 + 10} %</text>`;
  });
  return `<svg viewBox="0 0 600 165" role="img" aria-label="${escape(validating.page.qualityOf(bins))}">${bars.join('')}</svg>`;
}

/** Draws how many errors each field has. */
function drawErrors(groups: readonly IssueGroup[]): string {
  const counts = new Map<string, number>();
  for (const { severity, model, field, count } of groups) {
    if (severity === 'error') counts.set(`${model}.${field}`, (counts.get(`${model}.${field}`) ?? 0) + count);
  }
  if (counts.size === 0) return '';
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return `<h2>${validating.page.errors}</h2>\n${toTable(
    validating.page.errors,
    validating.page.errorColumns,
    sorted.map(([name, count]) => toBar(name, count, sorted[0]?.[1] ?? 1)),
  )}`;
}

function toFields(model: 'structures' | 'services', measures: DatasetMeasures): string {
  const { read, fields } = measures[model];
  if (read === 0) return '';
  const rows = Object.entries(fields).map(([name, count]) => toBar(name, count, read));
  return `<h2>${validating.page.fields(model)}</h2>\n${toTable(validating.page.fields(model), validating.page.fieldColumns, rows)}`;
}

function toBar(name: string, count: number, of: number): string {
  return `<tr><th scope="row">${escape(name)}</th><td class="n">${count.toLocaleString('fr-FR')}</td><td style="width:60%"><svg viewBox="0 0 100 4" preserveAspectRatio="none" style="height:.8rem" aria-hidden="true"><rect width="${(100 * count) / of}" height="4"/></svg></td></tr>`;
}

function toTable(title: string, columns: readonly string[], rows: readonly string[]): string {
  const head = columns.map((name) => `<th scope="col">${name}</th>`).join('');
  return `<div class="wide" role="region" aria-label="${escape(title)}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
