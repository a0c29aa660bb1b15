// Prints the weight of the kit in a page, and fails when a budget is exceeded. `lines` counts its source instead.
const [word, ...args] = process.argv.slice(2);
if (word === 'lines') {
  const { printLines } = await import('./size/print-lines.ts');
  printLines(args);
} else if (word === undefined) {
  const { printWeights } = await import('./size/print-weights.ts');
  const exceeded = await printWeights();
  if (exceeded > 0) {
    console.error(`\n${exceeded} over budget: find what grew, or argue for a new budget in scripts/packages/.`);
    process.exitCode = 1;
  }
} else {
  console.error('Usage: npm run size [-- lines [--folders] [--at COMMIT]]');
  process.exitCode = 2;
}
