import type { Mapping } from '../../mapping/mapping.ts';
import type { Mend } from '../../mending/mend-dataset.ts';
import type { SourceRow } from '../../rows/row.ts';
import { toSheetCell } from '../../writers/write-workbook.ts';
import { toMendedCells, type MendedCells } from '../../writers/mended-cells.ts';
import { writeInPlace } from '../../writers/write-in-place.ts';
import type { Decisions } from '../decisions.ts';
import { decisionOf, type GatheredMends } from '../groups/mend-groups.ts';
import type { GatheredQuestions } from '../groups/question-groups.ts';
import { isList, toAnswer, toPointAnswer } from '../value-text.ts';
import { CSV_TYPE, toCsv } from './write-file.ts';

/** Lists the values that a person decided: accepted mends, and answers, which stand as mends. */
export function toDecided(
  mends: readonly GatheredMends[],
  questions: readonly GatheredQuestions[],
  decisions: Decisions,
): Mend[] {
  const decided = mends.flatMap((group) =>
    group.changes.flatMap((change) => (decisionOf(group, change, decisions) === 'accepted' ? change.mends : [])),
  );
  for (const { values } of questions) {
    for (const { key, questions: all } of values) {
      const answer = decisions.answers.get(key) ?? '';
      if (answer === '') continue;
      for (const { code, question: _question, candidates: _candidates, recognised = [], ...place } of all) {
        const add = (field: string, after: unknown): number => decided.push({ ...place, field, rule: code, after });
        const value = toAnswer(place.field, answer);
        if (place.field === 'latitude') {
          const [latitude, longitude] = toPointAnswer(answer);
          add('latitude', latitude);
          add('longitude', longitude);
        } else
          add(
            place.field,
            isList(place.field) && Array.isArray(value) ? [...new Set([...recognised, ...(value as string[])])] : value,
          );
      }
    }
  }
  return decided;
}

/** Writes a file in the layout it came in, with the values that a person decided. Tables of text are written as CSV. */
export async function writeOwnLayout(
  file: File,
  rows: readonly SourceRow[],
  decided: { mends: readonly Mend[]; mapping: Mapping },
): Promise<Blob> {
  const written = await writeInPlace({ name: file.name, stream: () => file.stream() }, decided);
  return written?.content ?? new Blob([toCsv([...toTables(rows, decided)])], { type: CSV_TYPE });
}

function* toTables(
  rows: readonly SourceRow[],
  { mends, mapping }: { mends: readonly Mend[]; mapping: Mapping },
): Generator<ReturnType<typeof toSheetCell>[]> {
  const byFile = new Map<string, MendedCells>();
  let table = '';
  for (const row of rows) {
    const mended = byFile.get(row.file) ?? toMendedCells(row.file, mends, mapping);
    byFile.set(row.file, mended);
    const columns = Object.keys(row.cells);
    const own = JSON.stringify([row.file, row.sheet, row.table]);
    if (own !== table) {
      if (table !== '') yield [];
      yield columns;
    }
    table = own;
    yield columns.map((column) => {
      const cell = mended.valueOf(row, column);
      return toSheetCell(cell === undefined ? row.cells[column] : cell.value);
    });
  }
}
