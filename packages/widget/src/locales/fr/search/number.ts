import number from '../../number/fr.ts';

/** The texts on the number of an offer, on its card. */
const texts = { number };

export default texts;
