import { DatasetError } from '@inclusion-kit/sdk';

/** Makes the error of a file whose bytes are not what they should be. */
export function broken(what: string, cause?: unknown): DatasetError {
  return new DatasetError('broken', `The dataset file is broken: ${what}.`, {
    hint: 'It may have been cut while it was copied: put it on the site again, then compare its size.',
    cause,
  });
}

/** Makes the error of a file that is something else. */
export function notADataset(what: string, cause?: unknown): DatasetError {
  return new DatasetError('not_a_dataset', `The address does not give a dataset: ${what}.`, {
    hint: 'Give the address of a file made by `inclusion-kit convert`, or of JSON with structures and services.',
    cause,
  });
}
