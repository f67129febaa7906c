import { healthAgency } from './agencies/health-agency.ts';
import { kecamatanAgency } from './agencies/kecamatan-agency.ts';
import { populationAgency } from './agencies/population-agency.ts';
import type { SampleAgency } from './agencies/sample-unit.ts';

export const sampleAgencies: readonly SampleAgency[] = [populationAgency, healthAgency, kecamatanAgency];
