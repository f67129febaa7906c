import type { coreValues as Words } from '../id/core-values.ts';

export const coreValues: typeof Words = {
  'berorientasi-pelayanan': 'Service-oriented (Berorientasi Pelayanan)',
  akuntabel: 'Accountable (Akuntabel)',
  kompeten: 'Competent (Kompeten)',
  harmonis: 'Harmonious (Harmonis)',
  loyal: 'Loyal',
  adaptif: 'Adaptive (Adaptif)',
  kolaboratif: 'Collaborative (Kolaboratif)',
};
