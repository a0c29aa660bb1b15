// Prints what the SDK weighs in a page, and fails when a budget is exceeded.
import { budgets, measure } from './packages/sizes.ts';

let exceeded = 0;
console.log('Weight in a browser bundle, minified, gzip:\n');
for (const entry of budgets) {
  const bytes = await measure(entry);
  if (bytes > entry.budget) exceeded += 1;
  const mark = bytes > entry.budget ? '  EXCEEDED' : '';
  console.log(`${format(bytes)} of ${format(entry.budget)}  ${entry.name}${mark}`);
}
if (exceeded > 0) {
  console.error(`\n${exceeded} over budget: find what grew, or argue for a new budget in scripts/packages/sizes.ts.`);
  process.exitCode = 1;
}

function format(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`.padStart(9);
}
