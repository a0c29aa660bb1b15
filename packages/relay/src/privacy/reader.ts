/** Who asks, as the host's own authentication tells. Only what this says is known of them. */
export interface Reader {
  /**
   * `anonymous`: anybody. `professional`: somebody signed in at the host, who is shown the contacts of people.
   * `moderator` and `administrator` are shown what a professional is.
   */
  role: 'anonymous' | 'professional' | 'moderator' | 'administrator';
  /** What a moderator's acts are signed with; the role when absent. */
  nom?: string | undefined;
  /** Id of the structure that this person works for, and whose offers they know; none when absent. */
  structure?: string | undefined;
}

/** Tells who sends a request, by whatever the host's pages send along: a cookie, a bearer token, a header of a proxy. */
export type Identify = (request: Request) => Reader | Promise<Reader>;
