import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { parseListCell } from '../../values/list-cell.ts';
import { readFrais } from '../../values/fields/frais.ts';
import { readProse, toTextOf } from '../../values/fields/text.ts';
import { keep, mend, nothing } from '../../values/outcome.ts';
import { none, type All, type Cells } from './cells.ts';
import { toItems, type ReadField, type Take } from './draft-values.ts';
import { readValues } from './read-values.ts';

/** Reads the costs of a service, and their words. */
export function readCosts({ first, read }: Cells, take: Take): void {
  const raw = first('frais', '_frais_inverse');
  const frais = read('frais', raw === undefined ? none : [raw], (value, { column }) => readFrais(value, column));
  take('frais', frais);
  const more = first('frais_precisions');
  const isSameColumn = more !== undefined && more.column === raw?.column;
  if (more !== undefined && !isSameColumn) take('frais_precisions', read('frais_precisions', [more], readProse));
  else {
    // The words of a price are kept beside its kind.
    const text = frais.outcome.value === 'payant' && typeof raw?.value === 'string' ? readProse(raw.value) : nothing;
    const isPrice = raw !== undefined && /\d|%/.test(String(text.value));
    take('frais_precisions', isPrice ? { outcome: text, raws: [raw] } : { outcome: keep(null), raws: none });
  }
}

/** Reads the people that a service is for, and their words. */
export function readPublics({ first, read }: Cells, take: Take): void {
  const raw = first('publics');
  const publics = read('publics', raw === undefined ? none : [raw], (value) => readValues('publics', value));
  take('publics', publics);
  const more = first('publics_precisions');
  if (more === undefined || publics.outcome.ask === 'meme_que_dessus') return;
  const isWords = more.column !== raw?.column || (typeof more.value === 'string' && !isOfficial(more.value));
  take(
    'publics_precisions',
    isWords ? read('publics_precisions', [more], readProse) : { outcome: keep(null), raws: none },
  );
}

const isOfficial = (text: string): boolean =>
  text.startsWith('[') ||
  text.split(/\s*[,;|]\s*/).every((item) => vocabularyOf('publics').some(({ value }) => value === item));

/** Reads the words of all columns that tell who may come, and with which papers. */
export function readConditions(all: All): ReadField {
  const raws = [...all('conditions_acces'), ...all('_justificatifs')];
  const parts = raws.map(
    ({ value }) =>
      readProse(Array.isArray(value) || parseListCell(toTextOf(value)) !== null ? toItems(value).join('\n') : value)
        .value,
  );
  const text = parts.filter((part) => typeof part === 'string').join('\n');
  return { outcome: text === '' ? keep(null) : text === raws[0]?.value ? keep(text) : mend(text, 'texte'), raws };
}
