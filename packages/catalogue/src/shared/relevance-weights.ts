/** The weights of the order by relevance, all in one place. See decision 0052. */
export const relevanceWeights = {
  /** Kilometres at which an offer counts half of what it would next door. */
  halfKm: 10,
  /** The same for an offer whose own name holds all the words that tell the need, two or more: it is the very thing that is asked for. */
  namedHalfKm: 80,
  /** The distance that an offer without one counts as, such as one at distance. */
  farKm: 10,
  /** The distances that an offer counts as which is given at distance too, and receives people out of reach: see `createAway`. */
  beyondKm: 50,
  elsewhereKm: 500,
  /** The share that an offer of the lowest quality loses. */
  quality: 0.15,
  /** The share that an offer loses which nobody updated for `staleDays`. */
  freshness: 0.1,
  /** The same where the words tell a danger: nobody has time for a door that may be closed for good. */
  freshnessInDanger: 0.5,
  staleDays: 3 * 365,
  /** The share that is left of an offer that says nothing of a danger that the words tell, says it once, or names it. */
  danger: [0.2, 0.45, 1],
  /** The share left, in a danger and without a place, of an offer that stands somewhere, is for the whole country, or helps from anywhere. */
  reach: [0.3, 0.7, 1],
  /** The same for an offer that is for some publics, does not tell, or is for everyone. */
  openness: [0.5, 0.8, 1],
  /** The share left of an offer that tells one other need than the words, and for each more: one that tells no other is the very thing. */
  otherNeeds: 0.99,
  eachOtherNeed: 0.97,
  mostOtherNeeds: 8,
  /** The share left of an offer whose own name does not hold the one word asked, and of a workshop whose name holds no word: few ask for one. */
  unsaid: 0.88,
  unsaidWorkshop: 0.4,
  /** The share left of an offer of another need than a whole phrase tells, and than the name of a network means. */
  otherThanPhrase: 0.6,
  otherOfNetwork: 0.7,
  /** The share left of an offer whose name says another subject of the need than the words, none, or one that only those who say it ask for. */
  otherSubject: 0.45,
  untoldSubject: 0.8,
  /** The same as the first where the words tell a danger: a mediation is no answer to violence, however near. */
  otherSubjectInDanger: 0.1,
  narrowSubject: 0.5,
  /** The share left of an offer that a person cannot ask for without a professional: they cannot just go there. */
  prescribed: 0.85,
  /** The same where the words tell a danger, in which nobody has time to look for a professional. */
  prescribedInDanger: 0.25,
  /** The share left, where the words tell a danger, of an offer without a number to call: a call helps at once, from anywhere. */
  uncallableInDanger: 0.4,
  /** The share left, of people who need something at once, of an offer whose hours nobody knows, or that opens on another day. */
  opening: { unknown: 0.85, tomorrow: 0.7, later: 0.5 },
} as const;
