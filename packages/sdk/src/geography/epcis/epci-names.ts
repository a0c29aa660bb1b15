import { loadPart } from '../../load-part.ts';

/** The kinds of EPCI that the list abbreviates. */
const kinds = { CC: 'Communauté de communes', CA: 'Communauté d’agglomération', CU: 'Communauté urbaine' };

let names: Promise<ReadonlyMap<string, string>> | null = null;

/**
 * Loads the names of all EPCI by their SIREN, their kind in full. The list comes with the first call.
 * @throws NetworkError when it cannot be loaded
 * @example (await loadEpciNames()).get('200054807'); // "Métropole d'Aix-Marseille-Provence"
 * @see https://www.insee.fr/fr/information/2510634 (list of 2026)
 */
export function loadEpciNames(): Promise<ReadonlyMap<string, string>> {
  const loading = (names ??= loadPart(() => import('./epcis.generated.ts')).then(({ epcis }) => readNames(epcis)));
  // A failure is not kept: the next call tries again.
  loading.catch(() => {
    if (names === loading) names = null;
  });
  return loading;
}

function readNames(list: string): Map<string, string> {
  return new Map(
    list.split('\n').map((line): [string, string] => {
      const [code = '', name = ''] = line.split('|');
      return [code, name.replace(/^C[CAU](?= )/, (kind) => kinds[kind as keyof typeof kinds])];
    }),
  );
}
