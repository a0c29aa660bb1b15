import { findDuplicates, type ReadDataset } from '@inclusion-kit/dataset';
import { CallError, createCommand, list, text } from '../call.ts';
import { duplicates as texts } from '../locales/duplicates.ts';
import { readPaths } from './read-paths.ts';
import { STANDARD_OUTPUT, writeContent } from '../write-whole.ts';

/** Pairs shown on the terminal. */
const MOST_SHOWN = 20;

/** Runs `inclusion-kit duplicates`. Returns 1 when a piece of the files could not be read: the pairs of the others are told. */
export const runDuplicates = createCommand(
  'duplicates',
  () => texts.help,
  { options: { against: list, json: text }, takesWords: true },
  async ({ against = [], json }, _environment, paths) => {
    if (paths.length === 0) throw new CallError(texts.noFile);
    const tell = json === STANDARD_OUTPUT ? console.error : console.log;
    const [dataset, second] = [await readPaths(paths), await readPaths(against)];
    if (dataset.structures.length + dataset.services.length === 0) {
      console.error(texts.nothing);
      return 1;
    }
    const code = dataset.unreadable.length + second.unreadable.length === 0 ? 0 : 1;
    tell(texts.read(dataset.structures.length, dataset.services.length));
    const { pairs } = findDuplicates(dataset, { against: second });
    const same = pairs.filter(({ verdict }) => verdict === 'same');
    const services = same.filter(({ model }) => model === 'service').length;
    const related = pairs.filter(({ verdict }) => verdict === 'related').length;
    tell(texts.counts(same.length - services, services, related));
    const titles = new Map(
      [dataset, second].flatMap(({ structures, services }) => [...structures, ...services].map(toTitle)),
    );
    for (const { a, b, reasons } of same.slice(0, MOST_SHOWN)) {
      tell(texts.pair({ a: titles.get(a) ?? a, b: titles.get(b) ?? b, reasons }));
    }
    if (same.length > MOST_SHOWN) tell(texts.more(same.length - MOST_SHOWN));
    if (json === undefined) return code;
    await writeContent(json, [`${JSON.stringify({ pairs }, null, 1)}\n`]);
    if (json !== STANDARD_OUTPUT) tell(texts.written(json));
    return code;
  },
);

function toTitle({ record }: ReadDataset['structures'][number]): [string, string] {
  const { id, nom, commune } = record as Readonly<Record<string, unknown>>;
  return [String(id), `${[nom, commune].filter((one) => typeof one === 'string').join(', ')} (${String(id)})`];
}
