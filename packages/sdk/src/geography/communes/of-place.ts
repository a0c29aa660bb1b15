/** Adds « de », contracted with the article of the name or with its first vowel: du Havre, des Sables, d’Aix, de La Rochelle. */
export function of(place: string): string {
  if (place.startsWith('Le ')) return `du ${place.slice(3)}`;
  if (place.startsWith('Les ')) return `des ${place.slice(4)}`;
  return /^(?:[aeiouœæ]|y[^aeiou])/i.test(place.normalize('NFD')) ? `d’${place}` : `de ${place}`;
}
