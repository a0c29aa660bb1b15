import type { Explanations } from './difference.ts';

/** The differences that are meant to be, with why. */
export const explanations: Explanations = {
  'BaseStructure.adresse_certifiee presence': 'Reading takes false for it when another server leaves it out.',
  'Source.description presence': 'Reading takes null for it when another server leaves it out.',
  'HTTPValidationError.detail presence': 'It always comes; a body without it is told as an error without details.',
  'HTTPValidationError.detail type':
    'An unknown commune is told in a plain sentence, which the description does not say.',
  'ValidationError.ctx field': 'Errors of the kit name the field and the reason; the bounds are in the sentence.',
  'ValidationError.input field': 'It repeats what was sent, which an error of the kit never holds.',
};
