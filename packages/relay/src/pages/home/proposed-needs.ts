// The needs that are proposed, as the home and its script share them.

/** A filter that stands in the field of the words under its name. */
export interface NeedFilter {
  readonly name: string;
  readonly value: string;
}

/** The names of what words may mean, in one language. */
export interface NeedNames {
  readonly locale: string;
  /** Labels of needs, of thématiques with their categories, of publics and of kinds of help, by value. */
  readonly labels: Readonly<Record<string, string>>;
  /** The need under whose name a category goes. */
  readonly needs: Readonly<Record<string, string>>;
  /** A number of offers, for each form that the language has, with `{n}` for the number. */
  readonly offers: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
}
