import type { Random } from '../random.ts';
import type { Sex } from './family.ts';

/** Names by sex and generation: those given before about 1985, and those given since. Common ones of the region. */
const NAMES = {
  FEMALE: {
    older:
      words(`Euis Iis Imas Ai Yuyun Lilis Siti Rina Enung Eneng Cicih Icih Entin Kokom Kurniasih Nani Tati Titin Yati
      Rohayati Nurhayati Rukmini Onah Omah Unah Aisah Maemunah Sopiah Rohanah Halimah Juariah Jubaedah Nyai Neng Mimin Nunung
      Wiwin Yeyet Dedeh Cucu Ucu Elis Atikah Sukaesih Karsih Aan Iyah Empat Uum Oneng Ikah Suhaeti Hindun Encum Tarsih Rosidah`),
    younger:
      words(`Neng Siti Rina Rini Dewi Sri Ayu Putri Nabila Salsabila Zahra Aisyah Nisa Anisa Rahma Intan Wulan Mega
      Fitri Fitriani Lestari Nur Sinta Santi Novi Yulia Desi Ratna Rani Selvi Tiara Keisha Alya Naila Syifa Hilda Resti
      Widya Yuni Elsa Mela Nia Lina Risma Tia Wina Hani Sarah Rosa Dinda Cahya Amelia Khanza Aulia Nadia Shifa`),
    second: words(`Nurhayati Rohaeni Rahayu Lestari Komariah Maryati Suryani Rohimah Kurniasih Hasanah Aminah Nuraeni
      Wulandari Sari Handayani Fauziah Nurjanah Kartika Permatasari Solihat Sumiati Rosmiati Julaeha Fatimah Safitri
      Nurlaela Suhartini Maulida Ramadhani Azzahra Mardiana Puspita Anggraeni Yuliani Apriani Agustin Oktaviani Hidayah`),
  },
  MALE: {
    older:
      words(`Asep Dede Cecep Ujang Dadang Endang Iwan Agus Yayan Hendra Aep Ade Encep Enjang Dayat Jajang Maman Nanang
      Oman Opik Tatang Uus Wawan Yana Yaya Udin Engkos Engkus Eman Emus Iyan Kosasih Karna Ajat Amir Anang Apip Atang Barna
      Didin Eded Entis Iding Idris Jaja Kusnadi Mamat Mumu Odang Ohan Omo Suganda Sarip Tarya Ukar Usep Warsa Yoyo`),
    younger:
      words(`Asep Agus Hendra Rizki Rizky Fajar Ilham Dimas Rian Andri Yogi Yudi Deni Dani Dika Fikri Gilang Galih
      Irfan Ridwan Reza Rifki Ripan Robi Rama Raka Sandi Taufik Wahyu Yusuf Zaki Muhammad Ahmad Aldi Alfian Angga Arif Bayu
      Bagas Cahya Egi Fahmi Farhan Hafiz Iqbal Jajang Luthfi Nabil Nizar Panji Rafi Rangga Syahrul Tegar Usep Wildan Zidan`),
    second: words(`Hidayat Kurniawan Setiawan Supriatna Suryana Mulyana Permana Gunawan Suherman Sutisna Sopandi Ruhiyat
      Kosasih Nugraha Saputra Maulana Ramdani Firmansyah Hermawan Iskandar Sumarna Rustandi Sobari Subagja Wijaya Pratama
      Solihin Saepudin Samsudin Jaenudin Komarudin Abdullah Hamdani Fadilah Alamsyah Sudrajat Wahyudin Rohman Hakim`),
  },
} as const satisfies Record<Sex, Record<string, readonly string[]>>;

const YOUNGER_SINCE = 1985;

/**
 * A name as families in Bogor have them: one word or two, and no name handed down from the father.
 *
 * @param birthYear four digits
 */
export function makeName(random: Random, sex: Sex, birthYear: number): string {
  const isYounger = birthYear >= YOUNGER_SINCE;
  const { older, younger, second } = NAMES[sex];
  const first = random.pick(isYounger ? younger : older);
  if (random.chance(isYounger ? 0.18 : 0.5)) return first;
  const other = random.pick(second);
  return other === first ? first : `${first} ${other}`;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
