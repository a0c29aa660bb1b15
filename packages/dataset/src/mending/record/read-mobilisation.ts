import { readProse } from '../../values/fields/text.ts';
import type { RawValue } from '../../mapping/row-values.ts';
import { keep, mend, nothing } from '../../values/outcome.ts';
import { toItems, type All, type First, type Read, type ReadField } from './draft-values.ts';
import { readValues } from './read-values.ts';

/** Modes of orientation of schema v0 say both how and by whom an offer is mobilised. */
export function* readMobilisation(
  all: All,
  first: First,
  read: Read,
  hasLink: boolean,
): Generator<[string, ReadField]> {
  const usagers = all('_orientation_usagers');
  const professionnels = all('_orientation_professionnels');
  const raws = [...usagers, ...professionnels];
  if (raws.length === 0) {
    const modes = first('modes_mobilisation');
    yield read('modes_mobilisation', modes === undefined ? [] : [modes], (value) =>
      readValues('modes_mobilisation', value),
    );
    const who = first('mobilisable_par');
    yield read('mobilisable_par', who === undefined ? [] : [who], (value) => readValues('mobilisable_par', value));
  } else {
    const codes = raws.flatMap(({ value }) => toItems(value).flatMap((item) => item.split(/\s*,\s*/)));
    const has = (...names: readonly string[]): boolean => names.some((name) => codes.includes(name));
    const modes = [
      ...(has('envoyer-un-mail', 'envoyer-un-mail-avec-une-fiche-de-prescription', 'prendre-rdv')
        ? ['envoyer-un-courriel']
        : []),
      ...(has('se-presenter') ? ['se-presenter'] : []),
      ...(has('telephoner') ? ['telephoner'] : []),
      ...(has('completer-le-formulaire-dadhesion', 'prendre-rdv') || hasLink ? ['utiliser-lien-mobilisation'] : []),
    ];
    yield ['modes_mobilisation', { outcome: modes.length === 0 ? nothing : mend(modes, 'valeurs'), raws }];
    const isGiven = (list: readonly RawValue[]): boolean => list.some(({ value }) => toItems(value).length > 0);
    const who = [...(isGiven(usagers) ? ['usagers'] : []), ...(isGiven(professionnels) ? ['professionnels'] : [])];
    yield ['mobilisable_par', { outcome: who.length === 0 ? nothing : mend(who, 'valeurs'), raws }];
  }
  const told = [
    ...all('mobilisation_precisions'),
    ...all('_orientation_usagers_autres'),
    ...all('_orientation_professionnels_autres'),
  ];
  const text = [
    ...new Set(told.map(({ value }) => readProse(value).value).filter((part) => typeof part === 'string')),
  ].join('\n');
  yield [
    'mobilisation_precisions',
    { outcome: text === '' ? keep(null) : text === told[0]?.value ? keep(text) : mend(text, 'texte'), raws: told },
  ];
}
