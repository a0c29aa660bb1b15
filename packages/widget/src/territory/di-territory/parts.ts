/** The parts that are loaded when they are used. */
export const parts = {
  views: () => import('../sections/views.ts'),
  outlines: async () => {
    const { outlines, PATH_UNITS } = await import('../../shared/map/outlines.ts');
    return { france: outlines.france(), departements: outlines.departements(), units: PATH_UNITS };
  },
  records: async () => (await import('../records/show-records.ts')).showRecords,
  limits: async () => (await import('../../shared/map/limits.ts')).limitsWithin,
};
