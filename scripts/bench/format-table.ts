import type { Measure } from './measure.ts';

/** Formats measures as a Markdown table. */
export function formatTable(measures: readonly Measure[]): string {
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
  const rows = measures.map(({ name, ms, bestMs, ratio, perSecond }) => [
    name,
    `${ms.toFixed(0)} ms`,
    `${bestMs.toFixed(0)} ms`,
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    perSecond === null ? '' : number.format(perSecond),
  ]);
  const head = ['case', 'median', 'best', 'to its limit', 'records/s'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
