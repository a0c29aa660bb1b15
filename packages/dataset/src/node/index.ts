export { listDataFiles, openFile } from './data-files.ts';
