import { neverAssessed, onAid } from '../../subject/welfare/welfare.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'families_never_assessed',
  version: 1,
  subject: 'welfare',
  order: 50,
  unit: 'RATIO',
  name: { id: 'Keluarga yang belum pernah dinilai', en: 'Families never assessed' },
  question: {
    id: 'Berapa bagian keluarga penerima bantuan yang kelasnya belum diketahui?',
    en: 'What share of the families on aid has no known class?',
  },
  description: {
    id: 'Bagian keluarga penerima bantuan yang belum memiliki penilaian yang memberi kelas. Keluarga yang pindah di dalam kota dihitung di tempat tinggalnya pada akhir triwulan. Selang 95 % menurut Wilson.',
    en: 'Share of the families on aid of which no assessment has given a class. A family that moved within the city counts where it lives at the end of the quarter. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari keluarga itu, yang belum memiliki kelas', en: 'Of these, families without a class' },
  denominator: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  population: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  period: {
    id: 'Keadaan pada akhir triwulan; triwulan yang berjalan: keadaan sekarang. Masa yang lebih panjang dinyatakan menurut triwulan terakhirnya.',
    en: 'As it stands at the end of the quarter; while the quarter runs, as it stands now. A longer period is told by its last quarter.',
  },
  limits: {
    id: 'Penilaian lama tetap berlaku: angka ini tidak mengatakan seberapa baru suatu kelas. Penilaian keluarga atas dirinya sendiri tidak dihitung.',
    en: 'Old assessments stay in force: it does not say how recent a class is. What a family says of itself does not count.',
  },
  sources: ['Wilson (1927), JASA 22, 209-212'],
  formula: ratio(neverAssessed, onAid),
  notBy: ['classBefore', 'classAfter'],
});
