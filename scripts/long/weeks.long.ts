// Compares random weeks with the rules told slowly: totals, conflicts and travels of 10,000 programmes.
import { compareWithObvious } from '../../packages/sdk/src/activities/week/testing-internal/compare-with-obvious.ts';

const PROGRAMMES = 10_000;
const AT_ONCE = 1000;
const SEEDS_APART = 1_000_000;

let weeks = 0;
const conflicts: Record<string, number> = {};
for (let done = 0; done < PROGRAMMES; done += AT_ONCE) {
  const compared = compareWithObvious({ from: SEEDS_APART + done, programmes: AT_ONCE });
  weeks += compared.weeks;
  for (const [code, count] of Object.entries(compared.conflicts)) conflicts[code] = (conflicts[code] ?? 0) + count;
  console.log(`${done + AT_ONCE} programmes alike`);
}
console.log(`${weeks} weeks alike: ${JSON.stringify(conflicts)}`);
