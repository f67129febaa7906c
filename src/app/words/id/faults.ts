/**
 * Why the server did not do what was asked, by code. Codes of the server that are not here come with their own words
 * in Indonesian.
 */
export const faults: Record<string, string> & { readonly unknown: string } = {
  unreachable: 'Server tidak dapat dihubungi. Periksa koneksi, lalu coba lagi.',
  'not-ours':
    'Jaringan ini menjawab dengan halamannya sendiri, bukan server Jejak. Biasanya Wi-Fi minta login dulu: buka peramban, selesaikan login Wi-Fi, lalu coba lagi.',
  'wrong-credentials':
    'NIP atau kata sandi tidak cocok. Periksa lagi keduanya; bila lupa kata sandi, hubungi admin instansi.',
  'account-locked':
    'Akun ini ditahan 15 menit karena kata sandi keliru beberapa kali. Coba lagi nanti, atau hubungi admin instansi.',
  'too-many-requests': 'Terlalu banyak percobaan dari perangkat ini. Tunggu satu menit, lalu coba lagi.',
  'nip-invalid': 'NIP terdiri dari 18 angka. Periksa lagi.',
  unknown: 'Server menolak tanpa alasan yang dikenal. Coba lagi nanti, atau hubungi admin instansi.',
};
