import type { SampleAgency, SampleUnit } from './sample-unit.ts';
import { civilRegistrationWork } from '../work/civil-registration-work.ts';
import { populationDataWork } from '../work/population-data-work.ts';
import { populationRegistrationWork } from '../work/population-registration-work.ts';
import { secretariatWork } from '../work/secretariat-work.ts';

const common = {
  zone: 'WIB',
  regions: ['jawa', 'melayu', 'minang', 'batak'],
  places: [
    'Desa Sumber Tirta',
    'Desa Kencana Jaya',
    'Kelurahan Muara Tirta',
    'Kecamatan Kencana Hulu',
    'Desa Air Jernih',
  ],
} as const satisfies Partial<SampleUnit>;

export const populationAgency: SampleAgency = {
  ...common,
  name: 'Dinas Kependudukan dan Pencatatan Sipil',
  work: secretariatWork,
  services: ['Konsultasi administrasi kependudukan', 'Pengaduan layanan kependudukan'],
  head: 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
  staff: [
    'Sekretaris Dinas',
    'Analis SDM Aparatur Ahli Pertama',
    'Bendahara Pengeluaran',
    'Pengadministrasi Perkantoran',
  ],
  parts: [
    {
      ...common,
      name: 'Bidang Pelayanan Pendaftaran Penduduk',
      work: populationRegistrationWork,
      services: [
        'Penerbitan KTP elektronik',
        'Penerbitan kartu keluarga',
        'Kartu Identitas Anak',
        'Surat keterangan pindah',
      ],
      head: 'Kepala Bidang Pelayanan Pendaftaran Penduduk',
      staff: [
        'Administrator Database Kependudukan Ahli Pertama',
        'Operator Sistem Administrasi Kependudukan',
        'Operator Sistem Administrasi Kependudukan',
        'Operator Layanan Operasional',
      ],
    },
    {
      ...common,
      name: 'Bidang Pelayanan Pencatatan Sipil',
      work: civilRegistrationWork,
      services: ['Akta kelahiran', 'Akta kematian', 'Pencatatan perkawinan'],
      head: 'Kepala Bidang Pelayanan Pencatatan Sipil',
      staff: ['Analis Kependudukan', 'Pengelola Pencatatan Sipil', 'Pengelola Pencatatan Sipil', 'Arsiparis Terampil'],
    },
    {
      ...common,
      name: 'Bidang Pengelolaan Informasi Administrasi Kependudukan',
      work: populationDataWork,
      services: ['Layanan data agregat kependudukan', 'Aktivasi Identitas Kependudukan Digital'],
      head: 'Kepala Bidang Pengelolaan Informasi Administrasi Kependudukan',
      staff: [
        'Pranata Komputer Ahli Pertama',
        'Pranata Komputer Terampil',
        'Statistisi Ahli Pertama',
        'Teknisi Jaringan',
      ],
    },
  ],
};
