import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import { html, nothing } from 'lit';
import type { TerritoryTexts } from '../../locales/fr/territory.ts';

/** The territory that is chosen inside the whole, and what is known of the names. */
interface Choice {
  readonly levels: TerritoryTexts['levels'];
  /** As `departement-13`, null for the whole. */
  readonly chosen: string | null;
  /** The report that is shown. */
  readonly report: TerritoryReport | null;
  /** Names of EPCI that the report does not know. */
  readonly names: ReadonlyMap<string, string>;
}

/** Lists the territories inside the whole as options: its parts, and its comités locaux where they are others. */
export function renderTerritories(
  { parties, comites, niveau_des_parties: niveau }: TerritoryReport,
  { levels, chosen, report, names }: Choice,
): unknown {
  const lists = [
    [niveau, parties],
    ['clpe', comites ?? []],
  ] as const;
  const told = lists.filter(([, parts]) => parts.length > 0);
  const isListed = told.some(([level, parts]) => parts.some(({ code }) => `${level ?? ''}-${code}` === chosen));
  // An address may ask for a territory that is none of them, as a commune.
  const other =
    chosen === null || isListed || report === null
      ? nothing
      : html`<option value=${chosen} selected>${report.territoire.nom}</option>`;
  const options = told.map(([level, parts]) => {
    const options = parts
      .map(({ code, nom }) => ({ value: `${level ?? ''}-${code}`, nom: names.get(code) ?? nom }))
      .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
      .map(({ value, nom }) => html`<option value=${value} ?selected=${value === chosen}>${nom}</option>`);
    const name = levels[level as keyof typeof levels] as string | undefined;
    return told.length < 2 || name === undefined ? options : html`<optgroup label=${name}>${options}</optgroup>`;
  });
  return html`${other}${options}`;
}
