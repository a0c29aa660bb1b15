// Compares what the kit reads and asks with the description of an API, and prints every difference.
// npm run contract -- <OpenAPI file or URL>   exit 0: none but explained ones; 1: others; 2: no description to compare with
import { readFile } from 'node:fs/promises';
import { compareContract } from './contract/compare.ts';
import { formatVerdict, judge } from './contract/difference.ts';
import { explanations } from './contract/explanations.ts';
import { isOpenApi } from './contract/openapi.ts';
import { routes } from './contract/routes.ts';

const TIMEOUT_MS = 30_000;
const [place, ...rest] = process.argv.slice(2);
if (place === undefined || rest.length > 0) refuse('Give one OpenAPI description: a file, or an http address.');

const description = await read(place).catch((error: unknown) => refuse(`${place} cannot be read: ${String(error)}`));
if (!isOpenApi(description)) refuse(`${place} is no OpenAPI description: "openapi" and "paths" are missing.`);

const verdict = judge(compareContract(description, routes), explanations);
console.log(formatVerdict(verdict));
process.exitCode = verdict.unexplained.length > 0 ? 1 : 0;

async function read(from: string): Promise<unknown> {
  if (!/^https?:/.test(from)) return JSON.parse(await readFile(from, 'utf8')) as unknown;
  const response = await fetch(from, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`the server answers ${response.status}.`);
  return response.json();
}

function refuse(message: string): never {
  console.error(`${message}\nnpm run contract -- openapi.json`);
  process.exit(2);
}
