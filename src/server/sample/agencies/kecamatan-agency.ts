import type { SampleAgency, SampleUnit } from './sample-unit.ts';
import { districtServiceWork } from '../work/district-service-work.ts';
import { secretariatWork } from '../work/secretariat-work.ts';
import { villageGovernmentWork } from '../work/village-government-work.ts';
import { wardWork } from '../work/ward-work.ts';

const common = {
  zone: 'WIB',
  regions: ['minang', 'melayu', 'batak', 'jawa'],
  places: [
    'Desa Hulu Kencana',
    'Desa Bukit Tirta',
    'Desa Rimba Jaya',
    'Desa Simpang Telaga',
    'Kelurahan Sumber Kencana',
  ],
} as const satisfies Partial<SampleUnit>;

export const kecamatanAgency: SampleAgency = {
  ...common,
  name: 'Kecamatan Kencana Hulu',
  work: secretariatWork,
  services: ['Informasi dan pengaduan kecamatan'],
  head: 'Camat Kencana Hulu',
  staff: ['Sekretaris Camat', 'Analis Perencanaan', 'Bendahara Pengeluaran', 'Pengadministrasi Perkantoran'],
  parts: [
    {
      ...common,
      name: 'Seksi Pemerintahan',
      work: villageGovernmentWork,
      services: ['Surat keterangan tanah', 'Evaluasi peraturan desa'],
      head: 'Kepala Seksi Pemerintahan',
      staff: [
        'Analis Pemerintahan Desa',
        'Pengelola Data Wilayah',
        'Pengelola Ketertiban Umum',
        'Operator Layanan Operasional',
      ],
    },
    {
      ...common,
      name: 'Seksi Pelayanan Umum',
      work: districtServiceWork,
      services: ['Legalisasi surat', 'Rekomendasi usaha mikro', 'Dispensasi nikah'],
      head: 'Kepala Seksi Pelayanan Umum',
      staff: [
        'Analis Pelayanan Publik',
        'Pengelola Pelayanan',
        'Pengelola Pengaduan Publik',
        'Operator Layanan Operasional',
      ],
    },
    {
      ...common,
      name: 'Kelurahan Sumber Kencana',
      work: wardWork,
      services: ['Surat pengantar', 'Surat keterangan domisili', 'Surat keterangan tidak mampu'],
      head: 'Lurah Sumber Kencana',
      staff: [
        'Analis Tata Pemerintahan',
        'Pengelola Pemberdayaan Masyarakat',
        'Pengelola Kesejahteraan Sosial',
        'Pengadministrasi Perkantoran',
      ],
      places: ['RW 01', 'RW 02', 'RW 03', 'RT 04 RW 02', 'Lingkungan Pasar Lama'],
    },
  ],
};
