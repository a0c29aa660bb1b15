import { measure, recordedUses } from '../packages/sizes.ts';
import { FIRST_LOAD_CEILING, recorded, weigh } from '../packages/widget-sizes.ts';

/** How much heavier than recorded something may be without a word. */
const DRIFT = 1.05;

/** Prints the weight of the SDK and of the elements in a page, and gives how many are more than 5 % over the figure recorded. */
export async function printWeights(): Promise<number> {
  let exceeded = 0;
  console.log('Weight in a browser bundle, minified, gzip, and as last recorded:\n');
  for (const { name, bytes, ...use } of recordedUses) print(await measure(use), bytes, name);

  console.log(
    '\nWeight of the elements as they are served, gzip: before a first result, then each part that is loaded when used:\n',
  );
  for (const [entry, bytes] of Object.entries(recorded)) {
    const weight = await weigh(entry);
    print(weight.first, bytes, `${entry}.js`);
    for (const [part, size] of weight.parts) print(size, undefined, `  ${part}`);
  }
  console.log(`\nCeiling of the first load of a search: ${format(FIRST_LOAD_CEILING)}.`);
  return exceeded;

  function print(bytes: number, known: number | undefined, name: string): void {
    const isOver = known !== undefined && bytes > known * DRIFT;
    if (isOver) exceeded += 1;
    const before = known === undefined ? ' '.repeat(12) : `   ${format(known)}`;
    console.log(`${format(bytes)} ${before}  ${name}${isOver ? '  GREW' : ''}`);
  }
}

function format(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`.padStart(9);
}
