export { StartError } from '@inclusion-kit/sdk/internal';
export { listDataFiles, openFile } from './data-files.ts';
