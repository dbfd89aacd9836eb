import { classedTwice, risen } from '../../subject/welfare/welfare.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'welfare_risen',
  version: 1,
  subject: 'welfare',
  order: 30,
  unit: 'RATIO',
  name: { id: 'Naik kelas kesejahteraan', en: 'Rise in class' },
  question: {
    id: 'Berapa bagian keluarga penerima bantuan yang naik kelas dalam triwulan itu?',
    en: 'What share of the families on aid rose in class in the quarter?',
  },
  description: {
    id: 'Bagian keluarga yang kelasnya pada akhir triwulan lebih tinggi daripada pada akhir triwulan sebelumnya. Keluarga yang pindah di dalam kota dihitung di tempat tinggalnya pada akhir triwulan. Selang 95 % menurut Wilson.',
    en: 'Share of the families whose class at the end of the quarter is above that at the end of the quarter before. A family that moved within the city counts where it lives at the end of the quarter. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari keluarga itu, yang naik kelas', en: 'Of these, families that rose' },
  denominator: {
    id: 'Keluarga yang menerima bantuan dan berkelas pada akhir triwulan sebelumnya dan pada akhir triwulan',
    en: 'Families on aid with a known class both at the end of the quarter before and at the end of the quarter',
  },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Perubahan dari akhir triwulan sebelumnya sampai akhir triwulan; triwulan yang berjalan: sampai sekarang. Masa yang lebih panjang dinyatakan menurut triwulan terakhirnya.',
    en: 'Change from the end of the quarter before to the end of the quarter; while the quarter runs, until now. A longer period is told by its last quarter.',
  },
  limits: {
    id: 'Hanya keluarga yang menerima bantuan dan berkelas pada kedua akhir triwulan: yang lulus dalam triwulan itu tidak termasuk, sehingga keberhasilan tampak lebih kecil. Kelas naik hanya setelah beberapa penilaian berturut-turut dan turun seketika, jadi kenaikan tampak lebih lambat daripada penurunan. Keluarga yang pindah kelas dua kali dan kembali dalam satu triwulan dianggap tetap.',
    en: 'Only families on aid with a class at both ends: those who graduated within the quarter are not in it, which makes success look smaller. A class rises only after several assessments in a row and falls at once, so rises show later than falls. A family that changed twice and is back within the quarter counts as unchanged.',
  },
  sources: ['Wilson (1927), JASA 22, 209-212'],
  formula: ratio(risen, classedTwice),
  notBy: ['classAfter'],
});
