import { foldPlace } from '@inclusion-kit/sdk/internal';
import { proposeCommunes, toText, type Commune } from './propose-communes.ts';

type Named = readonly (readonly [text: string, code: string])[];

/**
 * Finds the codes of places that are typed by their names: communes and EPCI as the relay proposes them, départements of a list in the page.
 * @param kind tells the attribute of the kind of place that is typed
 * @param onFound is called once the relay has proposed places for a text
 */
export function findPlaceCodes(
  field: HTMLInputElement,
  { kind, onFound }: { kind: () => string; onFound: () => void },
) {
  const list = document.querySelector('#lieux');
  const codes = new Map<string, string>();
  /** The last text that the relay answered for, and the last for which it knows no place. */
  let [answered, unknown] = ['', ''];
  const know = (of: string, named: Named): void => {
    for (const [text, code] of named) codes.set(`${of} ${foldPlace(text)}`, code);
  };
  for (const { value } of document.querySelectorAll<HTMLOptionElement>('#departements option')) {
    const [, nom = '', code = ''] = /^(.*) \((\w+)\)$/.exec(value) ?? [];
    know('code-departement', [
      [value, code],
      [nom, code],
    ]);
  }

  function toNamed(communes: readonly Commune[], typed: string): Named {
    if (kind() === 'code-epci') {
      const seen = new Map(
        communes.map((commune) => [commune.code_epci, commune]).reverse() as [string | null, Commune][],
      );
      return [...seen]
        .reverse()
        .flatMap(([code, commune]) =>
          code === null ? [] : [[(field.dataset.epci ?? '').replace('{commune}', toText(commune)), code] as const],
        );
    }
    // A whole name or a postal code is enough where one commune has it.
    const whole = communes.filter(
      ({ nom, codes_postaux }) => foldPlace(nom) === foldPlace(typed) || codes_postaux.includes(typed),
    );
    const [only] = whole;
    if (whole.length === 1 && only !== undefined && !communes.some(({ code }) => code === typed))
      know('code-commune', [[typed, only.code]]);
    return communes.map((commune) => [toText(commune), commune.code] as const);
  }

  proposeCommunes(field, (communes, typed) => {
    if (kind() === 'code-departement') return;
    answered = typed;
    const named = communes === null ? [] : toNamed(communes, typed);
    know(kind(), named);
    // A text that was chosen proposes nothing more.
    if (!named.some(([text]) => text === typed)) list?.replaceChildren(...named.map(([text]) => new Option('', text)));
    unknown = communes?.length === 0 ? typed : '';
    onFound();
  });

  return {
    /** Returns the code of a text, or null while it names no place. */
    codeOf: (typed: string): string | null => codes.get(`${kind()} ${foldPlace(typed)}`) ?? null,
    isUnknown: (typed: string): boolean => typed === unknown,
    /** Tells whether a code may be taken as one: a postal code looks like the code of a commune until the relay has answered. */
    isSettled: (typed: string): boolean => kind() !== 'code-commune' || typed === answered,
    /** Takes the code of a commune that was found elsewhere. */
    take: (code: string): void => know('code-commune', [[code, code]]),
  };
}
