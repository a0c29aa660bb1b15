import type { OfferSource } from '@inclusion-kit/sdk';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { BaseStructure, DetailedService } from '@inclusion-kit/sdk/schemas';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { HostTexts } from '../../locales/host-texts.ts';

/** The attributes and properties that a page sets on `<di-contribution>`. */
export class ContributionProperties extends LitElement {
  /** Address of the relay, empty for the page's own origin. Leave it out when `source` and `sink` are given. */
  @property() api: string | null = null;
  /** Id of the offer, as the source writes it. */
  @property({ attribute: 'service-id' }) service_id: string | null = null;
  /** Id of the structure, for a form about a structure. */
  @property({ attribute: 'structure-id' }) structure_id: string | null = null;
  /**
   * The nature to begin with: `correction` when absent, `confirmation`, `fermeture`, `doublon`, `nouveau-service` or
   * `nouvelle-structure`.
   */
  @property() genre: string | null = null;
  /** The field to begin with, by its name in the schema, for instance `horaires_accueil`: it takes the focus, opened. */
  @property({ attribute: 'first-field' }) firstField: string | null = null;
  /**
   * Gives each step that is asked on a phone an entry of the history, so that « Back » leads one step back: for a form that has its page
   * to itself.
   */
  @property({ attribute: 'step-history', type: Boolean }) stepHistory = false;
  /** Code of the département whose structures are found first. */
  @property({ attribute: 'code-departement' }) code_departement: string | null = null;
  /** SIREN of the intercommunalité whose structures are found first. */
  @property({ attribute: 'code-epci' }) code_epci: string | null = null;
  /** Level of the form's title among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Keeps the language of the page, whatever the reader chose elsewhere on this site. */
  @property({ attribute: 'no-languages', type: Boolean }) noLanguages = false;
  /** Name of the value in a form of the page. */
  @property({ reflect: true }) name: string | null = null;
  /** Keeps a form of the page from being sent without a contribution. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Disables the form. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Source of the offer, instead of `api`. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Names places, instead of `api`. */
  @property({ attribute: false }) geography: Geography | null = null;
  /** Takes the contribution, instead of `api`. */
  @property({ attribute: false }) sink: ContributionSink | null = null;
  /** An offer already read: its form is shown at once. */
  @property({ attribute: false }) service: DetailedService | null = null;
  /** A structure already read: its form is shown at once. */
  @property({ attribute: false }) structure: BaseStructure | null = null;

  /** Texts that replace those of the elements, by element and key. The keys are those of `locales/fr`. */
  @property({ attribute: false }) texts: HostTexts | null = null;
}
