export type { DataFile, FileReader } from './file-reader.ts';
export { readJsonRecords } from './json-records.ts';
export { readCommunesFile } from './load-communes.ts';
export { countUnreadable, formatUnreadable, readDataset, type ReadDataset, type Unreadable } from './read-dataset.ts';
export { listDataFiles, readDataFile, type ListedFile, type ReadOptions } from './read-files.ts';
export { listOf, MAX_RECORD_CHARACTERS, type FileNote, type FileRecord, type RecordList } from './record.ts';
