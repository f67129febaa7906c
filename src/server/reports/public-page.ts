import { kindOfPeriod } from '../../domain/skm/period.ts';
import { unsurTitles } from '../../domain/skm/unsur-titles.ts';
import type { UnsurName } from '../../domain/survey-instrument/unsur.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { SkmReport } from '../../protocol/skm-report.ts';
import { ownValue } from '../../std/own-value.ts';

type PublicReport = Omit<SkmReport, 'may'>;

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * The page of a unit that everybody may read, whole from the server: no script, no account. Fewer than five respondents
 * give no index.
 */
export function publicPage(report: PublicReport): string {
  const unit = report.unit?.name ?? '';
  const title = `Kepuasan masyarakat: ${unit}`;
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/publik/halaman.css">
</head>
<body>
<main>
<p>${escape(report.organisation)}</p>
<h1>${escape(unit)}</h1>
<p>Survei kepuasan masyarakat, ${escape(periodText(report))}</p>
${report.ikm === null ? noIndex() : withIndex(report)}
<footer>Menurut PermenPANRB 14/2017. Survei diisi tanpa nama; jawaban perorangan tidak ditampilkan.</footer>
</main>
</body>
</html>
`;
}

function noIndex(): string {
  return '<p class="none">Belum cukup responden untuk menampilkan indeks.</p>';
}

function withIndex({ ikm, mutu, kinerja, n, unsur }: PublicReport): string {
  const rows = unsur
    .filter(({ nrr }) => nrr !== null)
    .map(({ name, nrr, mutu: of }) => unsurRow(unsurTitles[name as UnsurName] ?? name, nrr!, of ?? ''));
  return `<div class="index">
<p>Indeks Kepuasan Masyarakat</p>
<p class="ikm">${fixed(ikm!)}</p>
<p class="mutu">Mutu ${mutu} · ${kinerja}</p>
<p>${new Intl.NumberFormat('id-ID').format(n)} responden</p>
</div>
<h2>Nilai per unsur</h2>
<table>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function unsurRow(title: string, nrr: number, mutu: string): string {
  const width = (((nrr - 1) / 3) * 100).toFixed(1);
  const bar = `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="100" height="8"/><rect class="bar" width="${width}" height="8"/></svg>`;
  return `<tr><th scope="row">${escape(title)}${bar}</th><td>${fixed(nrr)}</td><td>Mutu ${mutu}</td></tr>`;
}

function periodText(report: PublicReport): string {
  const known = kindOfPeriod(report);
  return known?.kind === 'year' ? `tahun ${known.year}` : `${dayText(report.from)} sampai ${dayText(report.to)}`;
}

function dayText(date: LocalDate): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

function fixed(value: number): string {
  return value.toFixed(2).replace('.', ',');
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ownValue(escapes, sign)!);
}

export const publicPageStyle = `:root{color-scheme:light dark;font:1.05rem/1.5 system-ui,sans-serif;background:light-dark(#f7f5f0,#151412);color:light-dark(#1d1b17,#f3f0e9)}
body{margin:0}
main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem}
p{margin:0 0 .5rem}
h1{margin:0;font-size:1.7rem;line-height:1.2}
h2{margin:2rem 0 .5rem;font-size:1.2rem}
.index{margin-top:1.5rem;padding:1.25rem;border-radius:.75rem;background:light-dark(#dcebe8,#16393a)}
.ikm{font-size:4rem;font-weight:700;line-height:1;font-variant-numeric:tabular-nums}
.mutu{font-size:1.3rem;font-weight:600}
.none{margin-top:1.5rem}
table{width:100%;border-collapse:collapse}
th,td{padding:.6rem 0;border-bottom:1px solid light-dark(#e2ddd2,#35322d);text-align:start;font-weight:400;vertical-align:bottom}
td{padding-inline-start:1rem;white-space:nowrap;font-variant-numeric:tabular-nums}
svg{display:block;width:100%;height:.6rem;margin-top:.3rem}
.ground{fill:light-dark(#eeebe3,#2a2824)}
.bar{fill:light-dark(#0b5a5a,#79ccc6)}
footer{margin-top:2rem;color:light-dark(#55514a,#bbb5a9);font-size:.9rem}
@media print{.bar{fill:#555}svg{print-color-adjust:exact}}
`;
