// Each block of TypeScript that can be run alone, run on the packages as they are installed, in each version of Node.
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeOffer } from '../../docs/offer.ts';
import { findSnippets, isRunnable, runSnippet } from '../../docs/snippets.ts';
import { root } from '../../packages/run.ts';
import { refuse } from '../steps.ts';
import { majors, nodes, type Tools } from './managers.ts';

/**
 * Runs the snippets of the documentation in a folder where all packages are installed. Returns how many there are.
 * @throws Error when one fails, or prints another text than its page shows
 */
export async function runSnippets(user: string, tools: Tools): Promise<number> {
  // The fake API stands beside the installed packages, not on them.
  const world = join(user, 'world.mjs');
  await build({
    entryPoints: [join(root, 'scripts/docs/world.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['inclusion-kit-source'],
    outfile: world,
    logLevel: 'error',
  });
  writeOffer(user);
  const snippets = findSnippets().filter(isRunnable);
  const faults: string[] = [];
  for (const major of majors) {
    for (const snippet of snippets) {
      const { exitCode, stdout, stderr } = await runSnippet(snippet, user, {
        installed: { node: tools.node(major), world },
      });
      const where = `${snippet.where}, Node ${nodes[major]}`;
      if (exitCode !== 0) faults.push(`${where} fails:\n${stderr}`);
      else if (snippet.output !== null && stdout !== snippet.output) faults.push(`${where} prints:\n${stdout}`);
    }
  }
  refuse(faults);
  return snippets.length;
}
