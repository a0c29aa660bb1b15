/** Adds « à », contracted with the article of the name: au Havre, aux Sables, à La Rochelle. */
export function at(place: string): string {
  if (place.startsWith('Le ')) return `au ${place.slice(3)}`;
  if (place.startsWith('Les ')) return `aux ${place.slice(4)}`;
  return `à ${place}`;
}
