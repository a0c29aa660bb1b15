import { budgets, measure } from '../packages/sizes.ts';
import { weigh, widgetBudgets } from '../packages/widget-sizes.ts';

/** Prints the weight of the SDK and of the elements in a page, and gives how many are over their budget. */
export async function printWeights(): Promise<number> {
  let exceeded = 0;
  console.log('Weight in a browser bundle, minified, gzip:\n');
  for (const { name, budget, ...entry } of budgets) print(await measure(entry), budget, name);

  console.log(
    '\nWeight of the elements as they are served, gzip: before a first result, then by part loaded when used:\n',
  );
  for (const { entry, first, parts: most = {} } of widgetBudgets) {
    const weight = await weigh(entry);
    print(weight.first, first, `${entry}.js`);
    for (const [part, bytes] of weight.parts) print(bytes, most[part], `  ${part}`);
  }

  return exceeded;

  function print(bytes: number, budget: number | undefined, name: string): void {
    const isOver = budget !== undefined && bytes > budget;
    if (isOver) exceeded += 1;
    const limit = budget === undefined ? ' '.repeat(12) : `of ${format(budget)}`;
    console.log(`${format(bytes)} ${limit}  ${name}${isOver ? '  EXCEEDED' : ''}`);
  }
}

function format(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`.padStart(9);
}
