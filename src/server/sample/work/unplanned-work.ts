import type { WorkTask } from './work.ts';

/** Tasks given by the superior, outside the plan. */
export const superiorsTasks: readonly [WorkTask, ...WorkTask[]] = [
  [
    'Mewakili pimpinan pada rapat koordinasi {penanganan stunting|kesiapsiagaan banjir|pelayanan publik} di Sekretariat Daerah',
    'Kegiatan',
    1,
  ],
  [
    'Menyiapkan bahan paparan pimpinan untuk {rapat dengan DPRD|kunjungan kerja|rapat koordinasi kabupaten}',
    'Dokumen',
    1,
  ],
  ['Mendampingi pimpinan meninjau {pelayanan|kesiapan posko|perbaikan gedung} di {tempat}', 'Dokumentasi', 8],
  [
    'Mengantar dokumen penting ke {Badan Keuangan Daerah|Bagian Hukum|Bagian Organisasi} atas perintah atasan',
    'Berkas',
    3,
  ],
];

/** Work of the office that serves no result of the plan. */
export const otherDuties: readonly [WorkTask, ...WorkTask[]] = [
  ['Mengikuti apel pagi dan pengarahan pimpinan', 'Kegiatan', 1],
  ['Mengikuti rapat staf {mingguan|bulanan}', 'Kegiatan', 1],
  [
    'Mengikuti sosialisasi {pengelolaan kinerja|keamanan data|pelayanan ramah disabilitas} secara daring',
    'Kegiatan',
    1,
  ],
  ['Merapikan arsip dan dokumentasi kegiatan ruangan', 'Dokumentasi', 10],
];

/** What happens at the office and counts no minutes (non-TUSI). */
export const uncountedDoings: readonly [string, ...string[]] = [
  'Mengikuti senam pagi bersama di halaman kantor',
  'Kerja bakti membersihkan lingkungan kantor',
  'Menghadiri pengajian rutin pegawai',
  'Menjenguk rekan kerja yang sedang dirawat',
  'Mengikuti arisan rutin pegawai di aula',
];

/** Kendala and remarks, as people add them now and then. */
export const remarks: readonly [string, ...string[]] = [
  'Jaringan lambat, sebagian dilanjutkan besok.',
  'Listrik padam sekitar satu jam.',
  'Beberapa berkas belum lengkap, pemohon sudah dihubungi.',
  'Perlu tambahan tenaga saat antrean ramai.',
  'Jalan tergenang, perjalanan lebih lama dari biasanya.',
  'Sudah dilaporkan kepada atasan.',
];
