/** The words that stand before a place, as alternatives of an expression: in French, English, Spanish, Arabic and Ukrainian. */
export const beforePlace = 'à|au|aux|a|vers|près de|proche de|autour de|sur|in|near|en|cerca de|في|у|в';
