import type { WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';

export type Aspect = WorkPlan['results'][number]['indicators'][number]['aspect'];

/** Satuan that the log systems of the reference (§3.2) agree on. */
export type VolumeUnit = 'Dokumen' | 'Data' | 'Laporan' | 'Kegiatan' | 'Persentase' | 'Berkas' | 'Dokumentasi';

/** Aspect, indicator, target. */
export type WorkIndicator = readonly [aspect: Aspect, text: string, target: string];

/** What a day's entry may say, its satuan and the most of it; `{a|b}` is a choice, `{tempat}` a place of the unit. */
export type WorkTask = readonly [text: string, volumeUnit: VolumeUnit, most: number];

/** A rencana hasil kerja with the daily work that serves it. */
export interface WorkResult {
  readonly title: string;
  readonly indicators: readonly WorkIndicator[];
  readonly tasks: readonly [WorkTask, ...WorkTask[]];
}

/** The work of one kind of unit. */
export type Work = readonly WorkResult[];
