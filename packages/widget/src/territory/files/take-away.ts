import { loadPart, nameFirst } from '@inclusion-kit/sdk/internal';
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import type { TerritoryTexts } from '../../locales/fr/territory.ts';
import { save } from '../../shared/files/save.ts';
import { toCsv, type Table } from '../../shared/files/table.ts';
import type { Language } from '../../shared/texts/language.ts';
import { sayName } from '../say-name.ts';
import type { View } from '../view.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The report that is taken away, and the language of who takes it. */
interface Taken {
  readonly report: TerritoryReport;
  readonly t: TerritoryTexts;
  readonly language: Language;
  readonly nameSource: (slug: string) => string;
}

/** Saves the table of a section. @throws Error when the writer of workbooks cannot be loaded */
export async function saveTable(
  { report, language }: Taken,
  { heads, rows }: Table,
  file: Parameters<View['saveTable']>[1],
): Promise<void> {
  const name = nameFile(report, file);
  // A cell of nothing is empty: a spreadsheet counts with it.
  const table = { heads, rows: rows.map((row) => row.map((cell) => (cell === '–' ? null : cell))) };
  if (file.format === 'csv') {
    save(toCsv(table, language === 'en' ? '.' : ','), 'text/csv', name);
    return;
  }
  // Loaded when it is pressed: few take a workbook away.
  const { toWorkbook } = await loadPart(() => import('./workbook.ts'));
  save(await toWorkbook(file.title, table), WORKBOOK, name);
}

/** Saves the picture of a section, with its sentence and its legend. @throws Error when the writer of pictures cannot be loaded */
export async function savePicture(
  { report, t, nameSource }: Taken,
  section: Element | null,
  file: Parameters<View['savePicture']>[1],
): Promise<void> {
  const drawn = section?.querySelectorAll<SVGSVGElement>('svg:is([role=img], [role=group])') ?? [];
  const sentence = section?.querySelector('.sentence')?.textContent ?? '';
  const sources = report.fraicheur.sources.map(({ source }) => nameSource(source));
  const { toPicture, toPng } = await loadPart(() => import('./picture.ts'));
  const picture = toPicture([...drawn], {
    title: file.title,
    lines: [
      `${sayName(t, report)} · ${t.asOf(report.jour)}`,
      t.from(nameFirst(sources, t.limits.others), report.besoins_du !== null),
      sentence,
    ],
    legend: [...(section?.querySelectorAll('.legend > *, .bands-list > li') ?? [])],
  });
  if (picture === null) return;
  if (file.format === 'svg') save(picture.text, 'image/svg+xml', nameFile(report, file));
  else save(await toPng(picture), 'image/png', nameFile(report, file));
}

const nameFile = ({ territoire, jour }: TerritoryReport, { id, format }: { id: string; format: string }): string =>
  `territoire-${territoire.code}-${id}-${jour}.${format}`;
