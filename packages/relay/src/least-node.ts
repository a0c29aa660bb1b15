// Loaded before the rest, part of which an older engine has not got.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  engines: { node: string };
};
const least = engines.node.replace('>=', '');
if (process.versions.node.localeCompare(least, 'en', { numeric: true }) < 0) {
  throw new Error(`@inclusion-kit/relay needs Node ≥ ${least}, this is ${process.versions.node}.`);
}
