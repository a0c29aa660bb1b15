import { DatasetError } from '@inclusion-kit/sdk';

/** Makes the error of a file whose bytes are not what they should be. */
export function broken(what: string, cause?: unknown): DatasetError {
  return new DatasetError('broken', `The dataset file is broken: ${what}.`, {
    hint: 'It may have been cut, or changed as if it were a text, while it was copied: put it on the site again as binary, then compare its size.',
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

/** Makes the error of a file that another one replaced. */
export function changed(): DatasetError {
  return new DatasetError('changed', 'The dataset file, or the way its server gives it, changed while it was read.', {
    hint: 'Open it again: the new file will be read from its beginning.',
  });
}
