import { across } from '../../figures/component.ts';
import { onAidBefore } from '../../subject/welfare/welfare.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'welfare_transition',
  version: 1,
  subject: 'welfare',
  order: 20,
  unit: 'RATIO',
  name: { id: 'Perpindahan antarkelas', en: 'Transition between classes' },
  question: {
    id: 'Dari keluarga yang berada pada suatu kelas, berapa bagian yang kini berada pada kelas yang mana?',
    en: 'Of the families in one class, what share is now in which?',
  },
  description: {
    id: 'Dari keluarga penerima bantuan pada suatu kelas di akhir triwulan sebelumnya, bagian yang berada pada kelas lain, pada kelas yang sama, atau tidak lagi menerima bantuan pada akhir triwulan. Ditanyakan menurut kedua kelas, bagian dari setiap kelas asal berjumlah 1. Keluarga yang pindah di dalam kota dihitung di tempat tinggalnya pada akhir triwulan. Selang 95 % menurut Wilson.',
    en: 'Of the families on aid in a class at the end of the quarter before, the share in another class, in the same, or no longer on aid at the end of the quarter. Asked by both classes, the shares from each class add up to 1. A family that moved within the city counts where it lives at the end of the quarter. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari keluarga itu, yang kini pada kelas itu', en: 'Of these, families now in the class' },
  denominator: {
    id: 'Keluarga penerima bantuan pada kelas asal di akhir triwulan sebelumnya',
    en: 'Families on aid in the class at the end of the quarter before',
  },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Perubahan dari akhir triwulan sebelumnya sampai akhir triwulan; triwulan yang berjalan: sampai sekarang. Masa yang lebih panjang dinyatakan menurut triwulan terakhirnya.',
    en: 'Change from the end of the quarter before to the end of the quarter; while the quarter runs, until now. A longer period is told by its last quarter.',
  },
  limits: {
    id: 'Kelas yang berlaku naik hanya setelah beberapa penilaian berturut-turut (kebijakan: welfare.assessments_in_a_row) dan turun seketika; yang dinyatakan keluarga sendiri tidak dihitung. Yang baru masuk tidak memiliki kelas asal dan tidak termasuk. Tidak lagi menerima bantuan mencakup kelulusan dan keluar dengan cara lain.',
    en: 'The class that counts rises only after several assessments in a row (policy: welfare.assessments_in_a_row) and falls at once; what a family says of itself does not count. Those who entered come from no class and are not in it. No longer on aid means graduation as well as any other exit.',
  },
  sources: ['Wilson (1927), JASA 22, 209-212'],
  formula: ratio(onAidBefore, across(onAidBefore, 'classAfter')),
});
