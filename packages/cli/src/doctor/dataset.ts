import { stat } from 'node:fs/promises';
import {
  communesComplaints,
  findsCommunes,
  loadActivities,
  readCommunesFile,
  readNeedsFiles,
  readWordsFile,
  StartError,
  type ServeOptions,
} from '@inclusion-kit/relay/reading';
import { openDataset } from '@inclusion-kit/catalogue';
import { communeOf } from '@inclusion-kit/sdk/geography';
import { countUnreadable, formatUnreadable, listOf, readDataFile, type Unreadable } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { doctor as texts } from '../locales/doctor.ts';
import { find, type Finding } from './check.ts';

/** Checks that the files of offers can be read, counts what they hold, tells how old they are, and whether other communes are known. */
export async function checkDataset({ dataset, communes, databasePath }: ServeOptions): Promise<readonly Finding[]> {
  if (dataset.length === 0) return [];
  const counts = { structures: 0, services: 0, communes: 0 };
  const unreadable: Unreadable[] = [];
  let written = 0;
  try {
    for (const file of await listDataFiles(dataset, { setting: 'DATASET' })) {
      written = Math.max(written, (await stat(file.name)).mtimeMs);
      for await (const record of readDataFile(file, { openTerritory: openDataset })) {
        if (record.kind === 'broken') countUnreadable(unreadable, record);
        else if (record.kind !== 'note') counts[listOf(record)] += 1;
      }
    }
  } catch (error) {
    if (error instanceof StartError) return [find('dataset', 'error', texts.datasetWrong(error.message))];
    throw error;
  }
  const { services, structures } = counts;
  const fine = texts.datasetFine(services, structures, new Date(written).toISOString());
  if (services + structures === 0) return [find('dataset', 'error', texts.datasetEmpty)];
  const isBlind = communes === null && counts.communes === 0 && !(await findsCommunes(databasePath));
  return [
    unreadable.length === 0
      ? find('dataset', 'ok', fine)
      : find('dataset', 'warning', texts.datasetPartly(fine.message, formatUnreadable(unreadable))),
    ...(isBlind ? [find('communes', 'warning', texts.communesUnknown)] : []),
  ];
}

export async function checkCommunes({ communes }: ServeOptions): Promise<readonly Finding[]> {
  if (communes === null) return [];
  try {
    const read = await readCommunesFile(communes);
    const fine = texts.communesFine(communes, read.communes.length);
    const complaints = communesComplaints(read);
    return complaints.length === 0
      ? [find('communes', 'ok', fine)]
      : [find('communes', 'warning', texts.communesPartly(fine.message, complaints))];
  } catch (error) {
    if (error instanceof StartError) return [find('communes', 'error', texts.datasetWrong(error.message))];
    throw error;
  }
}

/** Checks that the list of activities can be read, and counts the lines that are left out. */
export async function checkActivities({ activities }: ServeOptions): Promise<readonly Finding[]> {
  if (activities.length === 0) return [];
  try {
    const { referentiel, issues } = await loadActivities(activities);
    const leftOut = issues.filter(({ ecartee }) => ecartee).length;
    const fine = texts.activitiesFine(activities.join(', '), referentiel.activites.length);
    return leftOut === 0
      ? [find('activities', 'ok', fine)]
      : [find('activities', 'warning', texts.activitiesPartly(fine.message, leftOut))];
  } catch (error) {
    if (error instanceof StartError) return [find('activities', 'error', texts.datasetWrong(error.message))];
    throw error;
  }
}

/** Checks that the words of the territory can be read, and names those that cannot be taken. */
export async function checkWords({ words: path = null }: ServeOptions): Promise<readonly Finding[]> {
  if (path === null) return [];
  try {
    const { words, faults } = await readWordsFile(path);
    const fine = texts.wordsFine(path, words.length);
    return faults.length === 0
      ? [find('words', 'ok', fine)]
      : [find('words', 'warning', texts.wordsPartly(fine.message, faults))];
  } catch (error) {
    if (error instanceof StartError) return [find('words', 'error', texts.datasetWrong(error.message))];
    throw error;
  }
}

/** Checks that the files of needs can be read, and tells what they leave unknown. Communes are those of COMMUNES, where it is set. */
export async function checkNeeds({ needs: paths = [], communes }: ServeOptions): Promise<readonly Finding[]> {
  if (paths.length === 0) return [];
  try {
    // A file of communes that cannot be read has a line of its own.
    const known = communes === null ? null : await readCommunesFile(communes).catch(() => null);
    const codes = known?.communes.map(({ code }) => code).filter((code) => communeOf(code) === code) ?? null;
    const needs = await readNeedsFiles(paths, codes);
    const fine = texts.needsFine(needs.people.size, needs.freins.length);
    const { unknownCommunes, withoutPeople, unplaced, refused } = needs;
    return unknownCommunes.length + withoutPeople + unplaced.length + refused.length === 0
      ? [find('needs', 'ok', fine)]
      : [find('needs', 'warning', texts.needsPartly(fine.message, needs))];
  } catch (error) {
    if (error instanceof StartError) return [find('needs', 'error', texts.datasetWrong(error.message))];
    throw error;
  }
}
