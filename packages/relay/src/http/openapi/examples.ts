/** The values that a form of the reference starts with, by the name of their parameter, or by its path and name. */
const values: Readonly<Record<string, string | number>> = {
  // Pages are short enough to be read.
  size: 5,
  limit: 5,
  '/api/v1/search q': 'aide',
  '/api/v1/activites nom': 'Atelier vélo',
  '/api/v1/structures-nommees nom': 'Mission locale',
  '/api/v1/communes q': 'saint',
  '/api/v1/adresses q': '1 rue de la République',
  '/api/v1/adresses/proche lat': 50.63,
  '/api/v1/adresses/proche lon': 3.06,
  '/api/v1/position lat': 50.63,
  '/api/v1/position lon': 3.06,
  '/docs/{path} path': 'llms.txt',
  '/hors-ligne/{path} path': 'sw.js',
  '/widget/{version}/{path} version': 'latest',
  '/widget/{version}/{path} path': 'di-search.relay.js',
  '/tiles/{z}/{x}/{y} z': 5,
  '/tiles/{z}/{x}/{y} x': 16,
  '/tiles/{z}/{x}/{y} y': 11,
};

/** Paths of one record, and the list whose first item names one that is there. */
const lists: Readonly<Record<string, { list: string; name: string }>> = {
  '/api/v1/services/{id}': { list: '/api/v1/services', name: 'id' },
  '/api/v1/structures/{id}': { list: '/api/v1/structures', name: 'id' },
  '/api/v1/communes/{code}': { list: '/api/v1/communes', name: 'code' },
  '/moderation/contributions/{id}': { list: '/moderation/contributions', name: 'id' },
};

/** Returns a value to try a parameter with. Undefined where only the person who tries it knows one. */
export function exampleOf(path: string, name: string): string | number | undefined {
  return values[`${path} ${name}`] ?? values[name];
}

/** Returns the paths that the items of a list lead to, and the field of an item that names them. */
export function pathsFrom(list: string): readonly { path: string; name: string }[] {
  return Object.entries(lists)
    .filter(([, one]) => one.list === list)
    .map(([path, { name }]) => ({ path, name }));
}
