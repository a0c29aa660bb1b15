import { expect, test } from 'vitest';
import { prepareDataset } from '../prepare-dataset.ts';
import { formatReport } from './report.ts';

const structure = { source: 'cd59', id: 'cd59--1', nom: 'Maison des solidarités', date_maj: '2026-01-15' };
const now = '2026-11-25';

test('what was kept and left out is told in a few French lines, the gravest first', () => {
  const { report } = prepareDataset(
    {
      structures: [
        { record: structure, file: 'structures.ndjson', line: 1 },
        { record: { ...structure, id: 'b', courriel: 'faux' }, file: 'structures.ndjson', line: 2 },
        { record: { ...structure, id: 'c', nom: null }, file: 'structures.ndjson', line: 3 },
      ],
      services: [],
    },
    { now },
  );
  expect(formatReport(report).split('\n')).toEqual([
    'Structures : 3 lues, 2 gardées (dont 1 avec un champ vidé), 1 refusée.',
    'Services : 0 lu, 0 gardé.',
    '  Refusé · structures, nom : Ce champ est obligatoire. (1 fois : structures.ndjson ligne 3)',
    expect.stringMatching(
      /^ {2}Champ vidé · structures, courriel : .* \(1 fois : structures\.ndjson ligne 2\)$/,
    ) as string,
  ]);
});

test('without a file the id is named, without an id the rank', () => {
  const structures = [
    { ...structure, nom: null },
    { ...structure, id: null },
  ];
  const text = formatReport(prepareDataset({ structures, services: [] }, { now }).report);
  expect(text).toContain('(1 fois : cd59--1)');
  expect(text).toContain('(1 fois : n° 2)');
});

test('in a file that holds every record on its first line, the record is named too', () => {
  const structures = [structure, { ...structure, id: 'cd59--2', nom: null }].map((record) => ({
    record,
    file: 'structures.json',
    line: 1,
  }));
  const text = formatReport(prepareDataset({ structures, services: [] }, { now }).report);
  expect(text).toContain('(1 fois : structures.json ligne 1, cd59--2)');
});

test('beyond twelve reasons, only their number', () => {
  const structures = Array.from({ length: 15 }, (_, index) => ({
    ...structure,
    id: `r${index}`,
    reseaux_porteurs: [`r${index}`],
  }));
  const lines = formatReport(prepareDataset({ structures, services: [] }, { now }).report).split('\n');
  expect(lines).toHaveLength(15);
  expect(lines.at(-1)).toBe('  … et 3 autres raisons.');
});
