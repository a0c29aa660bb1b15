import type { DatasetView } from '@inclusion-kit/dataset/worker';
import type { Unfolded } from '../desk.ts';
import { placesIn } from '../values.ts';

/** Returns the codes of the places that the lists of a file show: those of changes, answers, pairs and the open record. */
export function shownPlaces(
  { mends, questions }: Pick<DatasetView, 'mends' | 'questions'>,
  { changes, values, pair, record }: Unfolded,
): string[] {
  const shown = [
    ...mends.flatMap((group) =>
      (changes.get(group.key) ?? group.changes).map(({ after }) => [group.field, after] as const),
    ),
    ...questions.flatMap((group) =>
      (values.get(group.key) ?? group.values).flatMap(({ candidates, answer }) =>
        [...candidates, answer ?? ''].map((code) => [group.field, code] as const),
      ),
    ),
    ...(pair?.facts.fields.flatMap(({ field, a, b }) => [[field, a] as const, [field, b] as const]) ?? []),
    ...(record?.fields ?? []),
  ];
  return shown.flatMap(([field, text]) => placesIn(field, text));
}
