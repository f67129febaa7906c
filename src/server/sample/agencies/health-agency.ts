import type { SampleAgency, SampleUnit } from './sample-unit.ts';
import { healthCentreWork } from '../work/health-centre-work.ts';
import { publicHealthWork } from '../work/public-health-work.ts';
import { secretariatWork } from '../work/secretariat-work.ts';

const common = {
  zone: 'WIB',
  regions: ['melayu', 'jawa', 'batak', 'minang'],
  places: ['Desa Sumber Tirta', 'Desa Air Jernih', 'Desa Telaga Kencana', 'Kelurahan Muara Tirta'],
} as const satisfies Partial<SampleUnit>;

const healthCentre = {
  work: healthCentreWork,
  services: ['Rawat jalan', 'Kesehatan ibu dan anak', 'Imunisasi', 'Farmasi'],
  staff: ['Dokter Ahli Pertama', 'Perawat Terampil', 'Bidan Mahir', 'Asisten Apoteker Terampil'],
} as const satisfies Partial<SampleUnit>;

/** The island's health centre: the same district, an hour ahead. */
export const islandHealthCentre: SampleUnit = {
  ...healthCentre,
  name: 'UPTD Puskesmas Kepulauan Kencana',
  zone: 'WITA',
  head: 'Kepala UPTD Puskesmas Kepulauan Kencana',
  regions: ['bugis', 'bali', 'flores'],
  places: ['Pulau Kencana Kecil', 'Pulau Batu Tirta', 'Desa Teluk Karang', 'Desa Pasir Panjang'],
};

/** Works six days with shorter ones, so it has its own daily target. */
export const riverHealthCentre: SampleUnit = {
  ...common,
  ...healthCentre,
  name: 'UPTD Puskesmas Muara Tirta',
  head: 'Kepala UPTD Puskesmas Muara Tirta',
};

export const healthAgency: SampleAgency = {
  ...common,
  name: 'Dinas Kesehatan',
  work: secretariatWork,
  services: ['Rekomendasi izin praktik tenaga kesehatan', 'Pengaduan layanan kesehatan'],
  head: 'Kepala Dinas Kesehatan',
  staff: ['Sekretaris Dinas', 'Perencana Ahli Pertama', 'Bendahara Pengeluaran', 'Pengadministrasi Perkantoran'],
  parts: [
    {
      ...common,
      name: 'Bidang Kesehatan Masyarakat',
      work: publicHealthWork,
      services: ['Surat laik higiene sanitasi', 'Penyuluhan kesehatan'],
      head: 'Kepala Bidang Kesehatan Masyarakat',
      staff: [
        'Nutrisionis Ahli Pertama',
        'Penyuluh Kesehatan Masyarakat Ahli Pertama',
        'Sanitarian Terampil',
        'Epidemiolog Kesehatan Ahli Pertama',
      ],
    },
    riverHealthCentre,
    islandHealthCentre,
  ],
};
