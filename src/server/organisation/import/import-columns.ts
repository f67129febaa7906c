import type { ImportKind } from '../../../protocol/import.ts';

export interface ImportColumn {
  /** As the example heads it. */
  readonly title: string;
  readonly required: boolean;
  /** Other headings that mean the same, without spaces and in small letters. */
  readonly also: readonly string[];
  readonly example: readonly string[];
}

const column = (title: string, example: readonly string[], more: Partial<ImportColumn> = {}): ImportColumn => ({
  title,
  required: false,
  also: [],
  example,
  ...more,
});

/** The columns of each file, by the name the program knows them by. */
export const importColumns = {
  unit: {
    code: column('Kode', ['DISDUK', 'DISDUK-1'], { also: ['kodeunit', 'unorid'] }),
    name: column('Nama unit', ['Dinas Kependudukan dan Pencatatan Sipil', 'Bidang Pendaftaran Penduduk'], {
      required: true,
      also: ['unit', 'nama', 'unornama', 'unitkerja'],
    }),
    parent: column('Unit induk', ['', 'DISDUK'], { also: ['induk', 'kodeinduk', 'unorindukid'] }),
    zone: column('Zona waktu', ['WIB', 'WIB'], { also: ['zona'] }),
  },
  pegawai: {
    nip: column('NIP', ['197508202000122001', '199003152015031002'], { required: true, also: ['nipbaru', 'nipppk'] }),
    name: column('Nama', ['Ratna Dewi', 'Budi Santoso'], { required: true, also: ['namapegawai', 'namalengkap'] }),
    employment: column('Status', ['PNS', 'PNS'], { also: ['statuspegawai', 'jenispegawai'] }),
    position: column('Jabatan', ['Kepala Bidang', 'Pengelola Layanan'], { also: ['namajabatan'] }),
    unit: column('Unit', ['DISDUK-1', 'DISDUK-1'], {
      required: true,
      also: ['unitkerja', 'kodeunit', 'unor', 'unornama'],
    }),
    superior: column('NIP atasan', ['', '197508202000122001'], { also: ['atasan', 'nipatasanlangsung', 'nippenilai'] }),
  },
  layanan: {
    unit: column('Unit', ['DISDUK-1', 'DISDUK-1'], { required: true, also: ['unitkerja', 'kodeunit'] }),
    name: column('Nama layanan', ['KTP elektronik', 'Kartu keluarga'], {
      required: true,
      also: ['layanan', 'jenislayanan'],
    }),
  },
} as const satisfies Record<ImportKind, Record<string, ImportColumn>>;

/** Headings are compared without case, spaces and signs. */
export function headingKey(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
