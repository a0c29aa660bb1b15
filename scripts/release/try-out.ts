// Packed packages tried as their users will get them: published to a registry on this machine and used from there.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useExamples } from '../examples/examples.ts';
import { readPackage, packageNames, run } from '../packages/run.ts';
import { bundleEntries, bundleStaticMode, checkTypes, importIn } from '../packages/use.ts';
import { findInstalled, findLicenceFaults } from './check-packed.ts';
import { followPage, readPages } from './follow/follow-page.ts';
import { installRelay } from './follow/install-relay.ts';
import { installTools, majors, managers, nodes, type Tools } from './follow/managers.ts';
import { runSnippets } from './follow/run-snippets.ts';
import { useGuides } from './follow/use-guides.ts';
import { startRegistry, type LocalRegistry } from './local-registry.ts';
import { refuse, type Figure, type Steps } from './steps.ts';

/** The most that a newcomer waits for a first result, and writes for it, by the page that is followed. */
const MOST: Readonly<Record<string, readonly Omit<Figure, 'value'>[]>> = {
  'packages/sdk/README.md': [
    { name: 'first result of the SDK', most: 60, unit: 's' },
    { name: 'code of it', most: 5, unit: 'lines' },
  ],
  'packages/widget/README.md': [{ name: 'the element in a page', most: 120, unit: 's' }],
};

/** Publishes packed packages on this machine and uses them. */
export async function tryOut(steps: Steps, tarballs: readonly string[], scratch: string): Promise<void> {
  const registry = await steps.run('registry on this machine', () => startRegistry(scratch));
  if (registry === null) return;
  try {
    const published = await steps.run('publish there', () => (registry.publishAll(tarballs), true));
    if (published === null) return;
    const tools = await steps.run('fetch package managers and versions of Node', ({ tell }) => {
      tell([...managers, ...Object.values(nodes).map((version) => `Node ${version}`)].join(', '));
      return installTools(scratch);
    });
    if (tools === null) return;
    await useAll(steps, tools, registry, scratch);
    await steps.run('follow docs/installer.md with files of offers, then open a page', async () => {
      const value = await installRelay(tools, registry, scratch);
      steps.reach({ name: 'a relay with files of offers', value, most: 600, unit: 's' });
    });
    await followPages(steps, tools, registry, scratch);
    await useExamples(steps, registry.env, scratch);
  } finally {
    await registry.stop();
  }
}

async function useAll(steps: Steps, tools: Tools, registry: LocalRegistry, scratch: string): Promise<void> {
  const packages = packageNames.map(readPackage);
  const user = join(scratch, 'user');
  await steps.run('install all from there', ({ tell }) => {
    registry.lead(user);
    writeFileSync(join(user, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    run('npm', ['install', '--no-audit', ...packages.map(({ name }) => name)], { cwd: user, quiet: true });
    const installed = findInstalled(user);
    refuse(findLicenceFaults(installed));
    tell(`${installed.length} packages, all under permissive licences`);
  });
  await steps.run('import, type-check, bundle', async ({ tell }) => {
    for (const node of [process.execPath, ...majors.map(tools.node)]) tell(importIn(node, packages, user));
    checkTypes(packages, user);
    await bundleEntries(packages, user);
    await bundleStaticMode(user);
  });
  await steps.run('run the snippets of all pages', async ({ tell }) => {
    tell(`${await runSnippets(user, tools)} in each Node`);
  });
  await steps.run('run the commands of the guides', async ({ tell }) => {
    tell(`${await useGuides(user, tools)} commands`);
  });
}

/** Follows each page with each package manager in each version of Node. */
async function followPages(steps: Steps, tools: Tools, registry: LocalRegistry, scratch: string): Promise<void> {
  for (const page of readPages()) {
    await steps.run(`follow ${page.path}`, async ({ tell }) => {
      const faults: string[] = [];
      for (const manager of managers) {
        for (const major of majors) {
          try {
            const cold = manager === 'npm' && major === majors.at(-1);
            const followed = await followPage(page, { manager, major, cold }, { tools, registry, scratch });
            if (!cold) continue;
            tell(`a newcomer in ${followed.seconds.toFixed(1)} s`);
            for (const figure of MOST[page.path] ?? []) {
              steps.reach({ ...figure, value: figure.unit === 's' ? followed.seconds : followed.lines });
            }
          } catch (error) {
            faults.push(error instanceof Error ? error.message : String(error));
          }
        }
      }
      refuse(faults);
    });
  }
}
