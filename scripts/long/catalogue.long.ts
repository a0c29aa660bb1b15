// Compares the catalogue with the rules told obviously, over 100,000 queries on random datasets.
import { compareWithObvious } from '../../packages/catalogue/src/testing-internal/compare-with-obvious.ts';

const QUERIES = 100_000;
const QUERIES_A_DATASET = 20;
const SEEDS_APART = 1_000_000;

const sum = { queries: 0, items: 0, counts: 0, refusals: 0 };
for (let seed = SEEDS_APART; sum.queries < QUERIES; seed += 1) {
  const comparison = await compareWithObvious(seed, QUERIES_A_DATASET);
  for (const name of ['queries', 'items', 'counts', 'refusals'] as const) sum[name] += comparison[name];
  if (sum.queries % (QUERIES / 10) === 0) console.log(`${sum.queries} queries alike`);
}
console.log(`${sum.queries} queries alike: ${sum.items} items, ${sum.counts} counts, ${sum.refusals} refusals`);
