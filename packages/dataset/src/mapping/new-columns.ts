import { fr } from '../locales/fr.ts';
import type { SourceRow } from '../rows/row.ts';
import { targetOfName } from '../columns/column-names.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { createFinder } from './plan.ts';

/**
 * Adds the columns of rows that a kept mapping does not know, without a field: a person hears of them, and nothing of them is published.
 * @example const mapping = addNewColumns(parseMapping(kept), rows);
 */
export function addNewColumns(mapping: Mapping, rows: Iterable<SourceRow>): Mapping {
  const tables = new Map<string, { names: Set<string>; find: ReturnType<typeof createFinder> }>();
  const added: MappedColumn[] = [];
  for (const row of rows) {
    const { file, sheet, table, cells } = row;
    const key = JSON.stringify([file, sheet, table]);
    let known = tables.get(key);
    if (known === undefined) tables.set(key, (known = { names: new Set(), find: createFinder(mapping, row) }));
    for (const column in cells) {
      if (known.names.has(column)) continue;
      known.names.add(column);
      // The state of a row is looked at whatever the mapping says.
      if (known.find(column) !== undefined || /^_(?:etat|fin|diffusion)$/.test(targetOfName(column)?.field ?? ''))
        continue;
      const place = { ...(sheet === null ? {} : { sheet }), table };
      added.push({ ...place, column, field: null, confidence: 0, reason: fr.mapping.added });
    }
  }
  return added.length === 0 ? mapping : { ...mapping, columns: [...mapping.columns, ...added] };
}
