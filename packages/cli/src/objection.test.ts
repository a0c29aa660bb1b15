import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { hearInFolder } from './testing-internal/heard-in-folder.ts';

const bin = fileURLToPath(new URL('./bin.js', import.meta.url));

const { at, said, clear } = hearInFolder('objection');

/** Runs the command, and returns its exit code and what it said. */
async function objection(...args: string[]): Promise<[number, string]> {
  clear();
  const code = await run(['objection', ...args, '--database', at('kit.db')], {});
  return [code, said()];
}

describe('inclusion-kit objection', () => {
  it('adds once, lists without the value, and removes', async () => {
    expect((await objection('add', 'camille.exemple@asso.example', '--reference', 'courrier 12'))[0]).toBe(0);
    expect((await objection('add', 'Camille.Exemple@asso.example'))[1]).toContain('déjà');
    const [, list] = await objection('list');
    expect(list).toMatch(/^\w{8} {2}courriel, .*courrier 12$/);
    expect(readFileSync(at('kit.db')).toString('latin1')).not.toMatch(/camille/i);
    expect((await objection('remove', list.slice(0, 8)))[0]).toBe(0);
    expect((await objection('remove', list.slice(0, 8)))[0]).toBe(1);
    expect((await objection('list'))[1]).toContain('Aucune');
  });

  it('reads the value from the standard input, so that it stands in no history', async () => {
    const args = ['--conditions=inclusion-kit-source', bin, 'objection', 'add', '-', '--database', at('kit.db')];
    const { status } = spawnSync(process.execPath, args, { input: 'Camille Exemple\n', encoding: 'utf8' });
    expect(status).toBe(0);
    expect((await objection('remove', 'EXEMPLE Camille'))[0]).toBe(0);
  });

  it.each([
    [[], 'add, list ou remove'],
    [['add'], 'une seule'],
    [['add', 'Camille', 'Exemple'], 'guillemets'],
    [['add', 'Camille'], 'ni un courriel'],
    [['add', 'Camille Exemple', '--reference', 'de Camille Exemple'], 'référence'],
    [['list', 'x'], 'ne prend pas'],
  ])('says what is wrong with %j', async (args, message) => {
    const [code, line] = await objection(...args);
    expect(code).toBe(2);
    expect(line).toContain(message);
  });
});
