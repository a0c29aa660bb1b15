import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { hearInFolder } from '../testing-internal/heard-in-folder.ts';

const heard = hearInFolder('activities');
const row = (code_activite: string, rest: object = {}) => ({
  code_activite,
  libelle: `Activité ${code_activite}`,
  ...rest,
});
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const said = (): string => heard.said().replaceAll(/[\u00a0\u202f]/g, ' ');

async function read(rows: readonly object[]): Promise<number> {
  heard.clear();
  return run(['activities', 'import', heard.writeLines('liste.ndjson', rows), '--day', '2026-11-30'], {});
}

describe('a list of activities with faults', () => {
  it('is told in a sentence for each kind: repeats, circles, parents that are absent, codes that ended or come', async () => {
    expect(
      await read([
        ...[row('A', { code_parent: 'B' }), row('B', { code_parent: 'A' }), row('A', { libelle: 'Encore' })],
        ...[
          row('C', { code_parent: 'ABSENT' }),
          row('D', { valide_au: '2026-06-30' }),
          row('E', { valide_du: '2027-01-01' }),
        ],
        row('F', { valide_au: '2026-01-31' }),
      ]),
    ).toBe(1);
    expect(said().split('\n')).toEqual([
      '7 lignes lues, 6 gardées, 3 activités valables le 30 novembre 2026.',
      '2 codes ne sont plus valables le 30 novembre 2026 : D, F.',
      '1 code n’est pas encore valable le 30 novembre 2026 : E.',
      '  code déjà écrit pour le même jour, ligne laissée de côté : 1 (ligne 3, A, « A »)',
      '  code parent absent de la liste, retiré : 1 (ligne 4, C, « ABSENT »)',
      '  parents en cercle, retirés : 2 (ligne 1, A, « A → B »)',
    ]);
  });

  it('names codes that differ by their capitals alone, which are two activities', async () => {
    expect(await read([row('a1'), row('A1'), row('A1', { valide_du: '2026-06-01' }), row('b2')])).toBe(0);
    expect(said()).toContain(
      '  code qui ne diffère d’un autre que par ses majuscules, gardé comme une autre activité : 1 (ligne 2, A1, « a1 »)',
    );
  });

  it('has the first of each fault told, and ends with 1 for a row left out, however many faults come before', async () => {
    const faulty = many(2000, (at) => row(`C${at}`, { match_thematiques: 'inconnue' }));
    expect(await read([...faulty, row('C0')])).toBe(1);
    expect(said()).toContain('thématique inconnue, gardée : 2 000 (ligne 1, C0, « inconnue »)');
    expect(said()).toContain('code déjà écrit pour le même jour, ligne laissée de côté : 1 (ligne 2001, C0, « C0 »)');
  });

  it('is told where no activity is in it, with the way to its columns', async () => {
    expect(await read([{ nom: 'Atelier', titre: 'Code de la route' }])).toBe(1);
    expect(said()).toContain('Aucune activité n’est lue : « inclusion-kit activities --help » décrit les colonnes.');
  });

  it('is told where the list is held beside an offer too', async () => {
    heard.clear();
    const list = heard.writeLines('liste.ndjson', [row('A'), row('A')]);
    const offer = {
      source: 's',
      structure_id: 's',
      id: 'o',
      nom: 'Activité A',
      thematiques: ['mobilite--x'],
      type: 'atelier',
    };
    expect(
      await run(['activities', 'report', list, '--dataset', heard.writeLines('services.ndjson', [offer])], {}),
    ).toBe(1);
    expect(said()).toContain('2 lignes lues, 1 gardée');
    expect(said()).toContain('ligne laissée de côté : 1 (ligne 2, A, « A »)');
  });

  it.each([
    [
      'one circle',
      (at: number) => row(`C${at}`, { code_parent: `C${(at + 1) % 100_000}` }),
      'parents en cercle, retirés : 100 000 (ligne 1, C0, « C0 → C1 → C2 → C3 → C4 »)',
    ],
    ['one code', () => row('A'), 'ligne laissée de côté : 99 999 (ligne 2, A, « A »)'],
    [
      'ended codes',
      (at: number) => row(`C${at}`, { valide_au: '2026-01-31' }),
      '100 000 codes ne sont plus valables le 30 novembre 2026 : C0, C1, C2, C3, C4…',
    ],
  ])('of 100,000 lines is told as shortly: %s', async (_, make, sentence) => {
    await read(many(100_000, make));
    expect(said()).toContain(sentence);
    expect(said().length).toBeLessThan(400);
  });
});
