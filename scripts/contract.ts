// Compares what the kit reads and asks with the description of an API, and prints every difference.
import { parseArgs } from 'node:util';
import { compareContract } from './contract/compare.ts';
import { LIVE_DESCRIPTION, readDescription } from './contract/description.ts';
import { formatVerdict, judge } from './contract/difference.ts';
import { explanations } from './contract/explanations.ts';
import { relayExplanations } from './contract/relay-explanations.ts';
import { routes } from './contract/routes.ts';

const usage = `npm run contract -- [OpenAPI description: a file, or an http address]

Compares routes, parameters, fields, nullability and vocabularies of the kit with those of an API.
Without a description, it is the live API's: ${LIVE_DESCRIPTION}
A relay's own description (its /openapi.json) is compared in the same way.

Exit: 0 no difference but explained ones (scripts/contract/explanations.ts) · 1 others · 2 nothing to compare with`;

const place = readPlace();
const description = await readDescription(place).catch((error: unknown) => refuse((error as Error).message));
const isRelay = Object.hasOwn(description.paths, '/contributions');
const verdict = judge(compareContract(description, routes), isRelay ? relayExplanations : explanations);
console.log(`${place}\n${formatVerdict(verdict)}`);
process.exitCode = verdict.unexplained.length > 0 ? 1 : 0;

function readPlace(): string {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help === true) {
      console.log(usage);
      process.exit(0);
    }
    const [given = LIVE_DESCRIPTION, ...rest] = positionals;
    if (rest.length === 0) return given;
    return refuse(`One description at most, not ${positionals.length}.\n\n${usage}`);
  } catch (error) {
    return refuse(`${(error as Error).message}\n\n${usage}`);
  }
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
