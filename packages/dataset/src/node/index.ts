export { StartError } from '@inclusion-kit/sdk/internal';
export { listDataFiles, openFile } from './data-files.ts';
export { validateFilesInThreads, type ValidateInThreadsOptions } from './validate-in-threads.ts';
