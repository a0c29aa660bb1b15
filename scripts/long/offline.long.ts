// Compares the answers of a relay with those of the file that devices keep, over 1,000 seeded questions of each kind of relay.
import { compareOffline } from '../../packages/relay/src/testing-internal/compare-offline.ts';

const QUERIES = 1000;

for (const told of [
  { seed: 7, departement: null },
  { seed: 8, departement: '13' },
]) {
  const { queries, items, points, records } = await compareOffline(QUERIES, told);
  console.log(
    `${queries} questions alike (${told.departement ?? 'one territory'}): ${items} items, ${points} points, ${records} records`,
  );
}
