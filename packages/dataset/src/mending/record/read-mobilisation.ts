import { readProse } from '../../values/fields/text.ts';
import type { RawValue } from '../../mapping/row-values.ts';
import { keep, mend, nothing, type Outcome } from '../../values/outcome.ts';
import type { All, Cells } from './cells.ts';
import { toItems, type ReadField, type Take } from './draft-values.ts';
import { readValues } from './read-values.ts';

/** Modes of orientation of schema v0 say both how and by whom an offer is mobilised. */
export function readMobilisation({ all, one }: Cells, take: Take, hasLink: boolean): void {
  const usagers = all('_orientation_usagers');
  const professionnels = all('_orientation_professionnels');
  if (usagers.length === 0 && professionnels.length === 0) {
    take('modes_mobilisation', one('modes_mobilisation', readModes));
    take('mobilisable_par', one('mobilisable_par', readWho));
  } else {
    const raws = [...usagers, ...professionnels];
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
    take('modes_mobilisation', { outcome: modes.length === 0 ? nothing : mend(modes, 'valeurs'), raws });
    const isGiven = (list: readonly RawValue[]): boolean => list.some(({ value }) => toItems(value).length > 0);
    const who = [...(isGiven(usagers) ? ['usagers'] : []), ...(isGiven(professionnels) ? ['professionnels'] : [])];
    take('mobilisable_par', { outcome: who.length === 0 ? nothing : mend(who, 'valeurs'), raws });
  }
  take('mobilisation_precisions', readPrecisions(all));
}

const readModes = (value: unknown): Outcome => readValues('modes_mobilisation', value);
const readWho = (value: unknown): Outcome => readValues('mobilisable_par', value);

/** Reads the words of all columns that tell how an offer is mobilised, each once. */
function readPrecisions(all: All): ReadField {
  const told = [
    ...all('mobilisation_precisions'),
    ...all('_orientation_usagers_autres'),
    ...all('_orientation_professionnels_autres'),
  ];
  const texts = told.map(({ value }) => readProse(value).value).filter((part) => typeof part === 'string');
  const text = texts.length > 1 ? [...new Set(texts)].join('\n') : (texts[0] ?? '');
  return { outcome: text === '' ? keep(null) : text === told[0]?.value ? keep(text) : mend(text, 'texte'), raws: told };
}
