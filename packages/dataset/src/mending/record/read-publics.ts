import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { parseListCell } from '../../values/list-cell.ts';
import { readFrais } from '../../values/fields/frais.ts';
import { readProse, toTextOf } from '../../values/fields/text.ts';
import { keep, mend, nothing } from '../../values/outcome.ts';
import { toItems, type All, type First, type Read, type ReadField } from './draft-values.ts';
import { readValues } from './read-values.ts';

/** Reads the costs of a service, and their words. */
export function* readCosts(first: First, read: Read): Generator<[string, ReadField]> {
  const raw = first('frais', '_frais_inverse');
  const frais = read('frais', raw === undefined ? [] : [raw], (value, { column }) => readFrais(value, column));
  yield frais;
  const more = first('frais_precisions');
  const isSameColumn = more !== undefined && more.column === raw?.column;
  if (more !== undefined && !isSameColumn) yield read('frais_precisions', [more], readProse);
  else {
    // The words of a price are kept beside its kind.
    const text = typeof raw?.value === 'string' ? readProse(raw.value) : nothing;
    const isPrice = frais[1].outcome.value === 'payant' && /\d|%/.test(String(text.value));
    yield [
      'frais_precisions',
      { outcome: isPrice ? text : keep(null), raws: isPrice && raw !== undefined ? [raw] : [] },
    ];
  }
}

/** Reads the people that a service is for, and their words. */
export function* readPublics(all: All, first: First, read: Read): Generator<[string, ReadField]> {
  const raw = first('publics');
  const publics = read('publics', raw === undefined ? [] : [raw], (value) => readValues('publics', value));
  yield publics;
  const more = first('publics_precisions');
  if (more === undefined || publics[1].outcome.ask === 'meme_que_dessus') return;
  const isWords = more.column !== raw?.column || (typeof more.value === 'string' && !isOfficial(more.value));
  yield isWords
    ? read('publics_precisions', [more], readProse)
    : ['publics_precisions', { outcome: keep(null), raws: [] }];
}

const isOfficial = (text: string): boolean =>
  text.startsWith('[') ||
  text.split(/\s*[,;|]\s*/).every((item) => vocabularyOf('publics').some(({ value }) => value === item));

export function readConditions(all: All): [string, ReadField] {
  const raws = [...all('conditions_acces'), ...all('_justificatifs')];
  const parts = raws.map(
    ({ value }) =>
      readProse(Array.isArray(value) || parseListCell(toTextOf(value)) !== null ? toItems(value).join('\n') : value)
        .value,
  );
  const text = parts.filter((part) => typeof part === 'string').join('\n');
  return [
    'conditions_acces',
    { outcome: text === '' ? keep(null) : text === raws[0]?.value ? keep(text) : mend(text, 'texte'), raws },
  ];
}
