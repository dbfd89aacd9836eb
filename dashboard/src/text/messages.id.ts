/** Indonesian texts: the reference for the keys of every language. */
export const id = {
  product: { name: 'Simoncer', subtitle: 'Sistem Monitoring Cerdas', city: 'Kota Bogor' },
  shell: {
    skip: 'Langsung ke isi',
    navigation: 'Menu utama',
    openMenu: 'Buka menu',
    closeMenu: 'Tutup menu',
    language: 'Bahasa',
    darkMode: 'Tampilan gelap',
    lightMode: 'Tampilan terang',
    agency: 'Dinas Sosial Kota Bogor',
  },
  session: {
    title: 'Akses',
    signIn: 'Masuk',
    signOut: 'Keluar',
    code: 'Kode akses',
    submit: 'Masuk',
    cancel: 'Batal',
    UNKNOWN_CODE:
      'Kode ini tidak membuka angka internal. Periksa penulisannya, atau minta kode kepada pengelola Simoncer.',
    UNREACHABLE: 'Kode belum dapat diperiksa karena server tidak menjawab. Coba lagi sebentar lagi.',
  },
  audience: { INTERNAL: 'Internal', PUBLIC: 'Publik' },
  audienceHint: {
    INTERNAL: 'Angka kecil ditampilkan tepat: hanya untuk kalangan kantor.',
    PUBLIC: 'Angka yang dapat menunjuk keluarga tertentu dirahasiakan.',
  },
  page: {
    overview: 'Ringkasan',
    graduation: 'Graduasi',
    notFound: 'Halaman tidak ditemukan',
    notFoundText: 'Alamat ini tidak ada di Simoncer. Periksa kembali alamatnya atau mulai dari Ringkasan.',
    backToOverview: 'Ke Ringkasan',
  },
  filter: {
    title: 'Saringan',
    quarter: 'Triwulan',
    kecamatan: 'Kecamatan',
    programme: 'Program',
    kind: 'Jenis graduasi',
    kelurahan: 'Kelurahan',
    allKecamatan: 'Semua kecamatan',
    allProgrammes: 'Semua program',
    open: 'berjalan',
    rejected: 'Nilai “{value}” untuk {filter} tidak dikenal; yang ditampilkan: {shown}.',
    rejectedTitle: 'Sebagian alamat tidak dapat dibaca',
    none: 'tidak ada',
  },
  kind: {
    ALL: 'Semua',
    RISING_CLASS: 'Naik kelas',
    NATURAL: 'Alamiah',
  },
  kindVerb: {
    ALL: 'lulus',
    RISING_CLASS: 'lulus karena naik kelas kesejahteraan',
    NATURAL: 'lulus secara alamiah',
  },
  kindRate: {
    ALL: 'Tingkat graduasi',
    RISING_CLASS: 'Tingkat graduasi naik kelas',
    NATURAL: 'Tingkat graduasi alamiah',
  },
  missing: {
    DENOMINATOR_ZERO: 'tidak ada keluarga penerima bantuan yang dapat menjadi pembagi',
    NO_DATA: 'belum ada data untuk triwulan ini',
    NOT_REACHED: 'belum separuhnya sampai ke titik itu',
    PERIOD_OPEN: 'triwulan ini belum berakhir',
    SUPPRESSED: 'angkanya dapat menunjuk keluarga tertentu, atau membuka angka lain yang demikian',
  },
  missingShort: {
    DENOMINATOR_ZERO: 'tanpa penerima',
    NO_DATA: 'belum ada data',
    NOT_REACHED: 'belum separuhnya',
    PERIOD_OPEN: 'triwulan berjalan',
    SUPPRESSED: 'dirahasiakan',
  },
  indicator: {
    familiesOnAid: 'Keluarga penerima bantuan',
    interval: 'Selang kepercayaan {confidence}: {lower} sampai {upper}',
    intervalShort: 'Selang {confidence}',
    of: '{numerator} dari {denominator} keluarga',
    noValue: 'Tidak ada nilai',
    noValueBecause: 'Tidak ada nilai: {reason}.',
    change: 'Perubahan terhadap {quarter}',
    points: 'poin persentase',
    asOf: 'Data per {instant}',
    definition: 'Definisi v{version}',
    numerator: 'Pembilang',
    denominator: 'Penyebut',
  },
  overview: {
    title: 'Ringkasan graduasi',
    trendFamilies: 'Penerima bantuan per triwulan',
    trendRate: 'Tingkat graduasi per triwulan',
    byKecamatan: 'Menurut kecamatan',
    byKecamatanHint: 'Pilih kecamatan untuk melihat kelurahannya.',
    toGraduation: 'Lihat graduasi per kelurahan',
    families: 'Pada {quarter}, {count} keluarga di {area} menerima bantuan.',
    familiesMore:
      'Pada {quarter}, {count} keluarga di {area} menerima bantuan; {difference} lebih banyak daripada {before} ({percent}).',
    familiesFewer:
      'Pada {quarter}, {count} keluarga di {area} menerima bantuan; {difference} lebih sedikit daripada {before} ({percent}).',
    familiesSame: 'Pada {quarter}, {count} keluarga di {area} menerima bantuan; sama dengan {before}.',
    familiesMissing: 'Jumlah keluarga penerima bantuan di {area} pada {quarter} tidak dapat ditampilkan: {reason}.',
    rate: 'Pada {quarter}, {numerator} dari {denominator} keluarga di {area} yang pernah menerima bantuan dalam triwulan itu {verb} ({rate}).',
    rateMissing: 'Tingkat graduasi di {area} pada {quarter} tidak dapat ditampilkan: {reason}.',
    rateHigher:
      'Itu {points} poin persentase lebih tinggi daripada {before}, lebih dari yang lazim terjadi karena kebetulan (kepercayaan 95%).',
    rateLower:
      'Itu {points} poin persentase lebih rendah daripada {before}, lebih dari yang lazim terjadi karena kebetulan (kepercayaan 95%).',
    rateHigherUnsure:
      'Itu {points} poin persentase lebih tinggi daripada {before}, tetapi perbedaan itu dapat saja karena kebetulan.',
    rateLowerUnsure:
      'Itu {points} poin persentase lebih rendah daripada {before}, tetapi perbedaan itu dapat saja karena kebetulan.',
    rateSame: 'Itu sama dengan {before}.',
    changeMissing: 'Perbandingan dengan {before} tidak dapat ditampilkan: {reason}.',
  },
  graduation: {
    title: 'Graduasi per kelurahan',
    map: 'Peta petak 68 kelurahan',
    mapHint:
      'Tiap petak satu kelurahan, disusun menurut letaknya: utara di atas, timur di kanan. Pilih petak untuk rinciannya.',
    mapSentence:
      '{rate} {count} kelurahan pada {quarter}: terendah {lowest} ({lowestRate}), tertinggi {highest} ({highestRate}); seluruh kota {cityRate}.',
    mapSentenceMissing: '{rate} per kelurahan pada {quarter} tidak dapat ditampilkan: {reason}.',
    mapKeyboard: 'Gunakan tombol panah untuk berpindah antarpetak dan Enter untuk memilih.',
    legend: 'Warna petak',
    legendRange: '{from} – {to}',
    legendMissing: 'Tanpa nilai',
    tile: '{name}, {kecamatan}: {value}',
    detailNone: 'Pilih kelurahan di peta atau di tabel untuk melihat rinciannya di sini.',
    detailClose: 'Tutup rincian {name}',
    detailRank: 'Peringkat {rank} dari {count} kelurahan yang bernilai',
    detailAbove: 'Seluruh selangnya di atas angka kota ({cityRate}): lebih tinggi daripada kota.',
    detailBelow: 'Seluruh selangnya di bawah angka kota ({cityRate}): lebih rendah daripada kota.',
    detailWithin: 'Selangnya memuat angka kota ({cityRate}): tidak dapat dibedakan dari kota.',
    about: 'sekitar {count}',
    fewerThanOne: 'kurang dari 1',
    ranking: 'Peringkat dengan selang kepercayaan',
    rankingSentence:
      'Seluruh selang di atas angka kota ({cityRate}): {above} kelurahan; seluruhnya di bawah: {below}; tidak dapat dibedakan: {within}. Karena kebetulan semata, {chance} dari {count} selang dapat meleset.',
    rankingAverage: 'Kota {rate}',
    trend: 'Perkembangan per triwulan',
    table: 'Angka per kelurahan',
    rank: 'Peringkat',
    graduates: 'Lulus',
    families: 'Keluarga',
    rate: 'Tingkat',
    lower: 'Batas bawah',
    upper: 'Batas atas',
    note: 'Catatan',
  },
  chart: {
    asChart: 'Grafik',
    asTable: 'Tabel',
    view: 'Bentuk tampilan {title}',
    quarter: 'Triwulan',
    trend: '{name}: {firstValue} pada {first}, {lastValue} pada {last}; tertinggi {highestValue} pada {highest}.',
    trendMissing: '{name}: belum ada nilai pada rentang ini.',
    trendOf: '{name} {area}',
    download: 'Unduh CSV',
    tableLink: 'Baca sebagai tabel',
    sortBy: 'Urutkan menurut {column}',
  },
  state: {
    loading: 'Memuat data …',
    emptyTitle: 'Belum ada data',
    emptyText:
      'Basis data belum berisi keluarga penerima bantuan. Isi dengan data contoh, lalu muat ulang halaman ini:',
    unreachableTitle: 'Server tidak dapat dihubungi',
    unreachableText:
      'Data tidak dapat diambil. Periksa sambungan jaringan; bila tetap gagal, hubungi pengelola Simoncer.',
    refusedTitle: 'Server tidak dapat menjawab',
    refusedText:
      'Permintaan diterima tetapi gagal dijawab. Coba lagi; bila berulang, kirimkan keterangan di bawah kepada pengelola Simoncer.',
    staleTitle: 'Pembaruan terakhir gagal',
    staleText: 'Angka di bawah adalah yang terakhir berhasil diambil. Simoncer mencoba lagi tiap 30 detik.',
    detail: 'Keterangan untuk pengelola',
    retry: 'Coba lagi',
  },
};

type Texts<T> = { [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };
/** What every language must say. */
export type Messages = Texts<typeof id>;

type Paths<T> = { [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Paths<T[Key]>}` }[keyof T &
  string];
/** The dotted name of one text, such as `page.overview`. */
export type MessageKey = Paths<Messages>;
