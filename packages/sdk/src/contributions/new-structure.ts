/**
 * The value of a new service that names a structure which is new too, in the place of its `structure_id`. The structure has the
 * address and the contacts of the service.
 */
export const NEW_STRUCTURE = 'structure_nom';
