import { across } from '../../figures/component.ts';
import { onAid } from '../../subject/welfare/welfare.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'welfare_class_share',
  version: 1,
  subject: 'welfare',
  order: 10,
  unit: 'RATIO',
  name: { id: 'Bagian menurut kelas kesejahteraan', en: 'Share by class of welfare' },
  question: {
    id: 'Bagaimana keluarga penerima bantuan terbagi menurut kelas kesejahteraan?',
    en: 'How are the families on aid distributed over the classes of welfare?',
  },
  description: {
    id: 'Bagian keluarga penerima bantuan yang berada pada suatu kelas. Ditanyakan menurut kelas, semua bagian berjumlah 1, yang belum pernah dinilai termasuk. Keluarga yang pindah di dalam kota dihitung di tempat tinggalnya pada akhir triwulan. Selang 95 % menurut Wilson.',
    en: 'Share of the families on aid that are in a class. Asked by class the shares add up to 1, those never assessed included. A family that moved within the city counts where it lives at the end of the quarter. 95 % interval by Wilson.',
  },
  numerator: { id: 'Keluarga penerima bantuan pada kelas itu', en: 'Families on aid in the class' },
  denominator: {
    id: 'Semua keluarga penerima bantuan, apa pun kelasnya',
    en: 'All families on aid, whatever their class',
  },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Keadaan pada akhir triwulan; triwulan yang berjalan: keadaan sekarang. Masa yang lebih panjang dinyatakan menurut triwulan terakhirnya.',
    en: 'As it stands at the end of the quarter; while the quarter runs, as it stands now. A longer period is told by its last quarter.',
  },
  limits: {
    id: 'Kelas yang berlaku naik hanya setelah beberapa penilaian berturut-turut (kebijakan: welfare.assessments_in_a_row) dan turun seketika; yang dinyatakan keluarga sendiri tidak dihitung. Tanpa pembagian menurut kelas nilainya selalu 1.',
    en: 'The class that counts rises only after several assessments in a row (policy: welfare.assessments_in_a_row) and falls at once; what a family says of itself does not count. Not broken down by class, it is always 1.',
  },
  sources: ['Wilson (1927), JASA 22, 209-212'],
  formula: ratio(onAid, across(onAid, 'classAfter')),
  notBy: ['classBefore'],
});
