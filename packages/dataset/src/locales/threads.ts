/** Sentences about the threads that help. */
export const threads = {
  ended:
    'Un des fils d’exécution qui lisent ce fichier s’est arrêté, peut-être faute de mémoire : relancez la commande.',
};
