import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { isEmptyMark } from '../../values/empty-mark.ts';
import { toPlain, toTextOf } from '../../values/fields/text.ts';
import { ask, keep, mend, nothing, type Outcome } from '../../values/outcome.ts';
import { formerTypes } from '../../values/vocabularies/former-values.ts';
import { createValueReader } from '../../values/vocabularies/value-reader.ts';
import type { All } from './cells.ts';
import { toItems, type ReadField } from './draft-values.ts';

/** Reads a list of values of a vocabulary. */
export function readValues(field: string, value: unknown): Outcome {
  const text = Array.isArray(value) ? JSON.stringify(value) : toPlain(toTextOf(value)).trim();
  if (isEmptyMark(text) || text === '[]') return nothing;
  const { values, reason = 'valeur_inconnue', candidates = [], recognised = [] } = createValueReader(field)(text);
  if (values === null) return { ...ask(reason, candidates), ...(recognised.length === 0 ? {} : { recognised }) };
  if (field === 'publics' && values.length > 1 && values.includes('tous-publics')) {
    return ask('tous_publics_et_autres', [['tous-publics'], values.filter((one) => one !== 'tous-publics')]);
  }
  return Array.isArray(value) && JSON.stringify(value) === JSON.stringify(values)
    ? keep(values)
    : mend(values, 'valeurs');
}

const former: ReadonlySet<string> = new Set(formerTypes.flatMap(([, names]) => names));

export function readType(value: unknown): Outcome {
  const items = toItems(value).flatMap((item) => item.split(/\s*,\s*/));
  if (
    items.length > 0 &&
    items.every((item) => former.has(item)) &&
    (items.length > 1 || Array.isArray(value) || !vocabularyOf('type').some((one) => one.value === items[0]))
  ) {
    const type = formerTypes.find(([, names]) => names.some((name) => items.includes(name)))?.[0];
    return type === value ? keep(type) : mend(type ?? null, 'type');
  }
  const outcome = readValues('type', value);
  if (!Array.isArray(outcome.value)) return outcome;
  const list = outcome.value as string[];
  const [type] = list;
  if (list.length !== 1 || type === undefined) return ask('valeur_ambigue', list);
  return type === value ? keep(type) : mend(type, 'type');
}

/** Networks that a structure names itself must be known, kinds and labels of older versions may have no equal. */
export function readReseaux(all: All): ReadField {
  const raws = [...all('reseaux_porteurs'), ...all('_labels'), ...all('_typologie')];
  const [own] = all('reseaux_porteurs');
  const read = own === undefined ? nothing : readValues('reseaux_porteurs', own.value);
  if (read.ask !== undefined) return { outcome: read, raws };
  const former = [...all('_labels'), ...all('_typologie')].flatMap(({ value }) =>
    toItems(value).flatMap((item) => item.split(/\s*,\s*/)),
  );
  const values = [
    ...new Set([
      ...((read.value as string[] | null) ?? []),
      ...former.flatMap((item) => createValueReader('reseaux_porteurs')(item).values ?? []),
    ]),
  ];
  const absent = raws.length === 0 ? keep(null) : nothing;
  const given = own !== undefined && former.length === 0 ? read : mend(values, 'valeurs');
  return { outcome: values.length === 0 ? absent : given, raws };
}
