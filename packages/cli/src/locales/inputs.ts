/** The French texts about inputs that are no files. */
export const inputs = {
  standard: 'entrée standard',
  refused: (url: string, status: number) => `${url} répond ${status} : vérifiez l’adresse.`,
  silent: (url: string) => `${url} ne répond pas : vérifiez l’adresse et le réseau.`,
  tooLarge: (name: string, megabytes: number) =>
    `${name} dépasse ${megabytes} Mo : enregistrez-le dans un fichier, et donnez le fichier.`,
};
