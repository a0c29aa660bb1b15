/** French words too common to be looked for, as spelled, the letters of elisions and of inclusive writing among them. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a à ai au aux avec c ça car ce ceci cela celle celles celui ces cet cette ceux chez ci comme d dans de des dès donc ' +
    'dont du e elle elles en entre es est et étaient était être etre eu eux il ils j je jusqu l la là le les leur leurs ' +
    'lorsqu lui m ma mais me même meme mêmes memes mes mon n ne ni nos notre nous on ont or ou où par pas pour puisqu qu ' +
    'que quel quelle quelles quels qui quoi quoiqu s sa sans se ses si soi son sont sous sur t ta te tes toi ton très tres tu ' +
    'un une vers vos votre vous y'
  ).split(' '),
);
