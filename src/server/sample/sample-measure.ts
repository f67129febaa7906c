import type { Measure } from '../../domain/work-plan/work-plan-body.ts';
import type { Aspect } from './work/work.ts';

/** The measure that a target in words stands for: `3.600 dokumen`, `Maksimal 15 menit`, `Gratis`. */
export function measureOf(aspect: Aspect, target: string): Measure {
  const [, limit, digits, unit] = /^(Maksimal |Paling banyak |Minimal )?([\d.]+(?:,\d+)?) (.+)$/.exec(target) ?? [];
  if (digits === undefined || unit === undefined) {
    return {
      kind: 'uraian',
      below: `Belum: ${target.toLowerCase()}`,
      expected: target,
      above: `${target}, dan menjadi contoh`,
    };
  }
  const isShare = unit.startsWith('persen') || unit.startsWith('poin') || unit.startsWith('skala');
  return {
    kind: 'angka',
    target: Number(digits.replaceAll('.', '').replace(',', '.')),
    unit: unit.slice(0, 40),
    baseline: null,
    polarity: limit === 'Maksimal ' || limit === 'Paling banyak ' ? 'turun' : 'naik',
    gathers: aspect === 'kuantitas' && !isShare ? 'jumlah' : 'terakhir',
  };
}
