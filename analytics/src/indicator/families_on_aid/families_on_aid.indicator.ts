import { came, left, onAid, relocated } from '../../subject/participation/participation.components.ts';
import { count, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'families_on_aid',
  version: 1,
  subject: 'participation',
  order: 10,
  unit: 'COUNT',
  name: { id: 'Keluarga penerima bantuan', en: 'Families on aid' },
  question: { id: 'Berapa keluarga yang sedang menerima bantuan?', en: 'How many families are on aid?' },
  description: {
    id: 'Jumlah keluarga (KPM) yang sedang menerima bantuan pada akhir triwulan, atau saat ini bila triwulan masih berjalan. Keluarga dengan dua program dihitung satu kali. Selang 95 % menurut Byar.',
    en: 'Number of families (KPM) on aid at the end of the quarter, or now while the quarter runs. A family in two programmes counts once. 95 % interval by Byar.',
  },
  numerator: { id: 'Keluarga dengan episode bantuan yang terbuka', en: 'Families with an open episode of aid' },
  population: { id: 'Semua keluarga dalam register', en: 'All families of the register' },
  period: {
    id: 'Keadaan pada akhir triwulan; triwulan yang berjalan: keadaan sekarang.',
    en: 'As it stands at the end of the quarter; while the quarter runs, as it stands now.',
  },
  limits: {
    id: 'Register lengkap, jadi selang bukan galat sampel: ia menyatakan seberapa jauh angka bergeser karena kebetulan saja.',
    en: 'The register is complete, so the interval is no sampling error: it says how far the figure would move by chance alone.',
  },
  sources: ['Permensos 1/2018 (PKH)', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(onAid, { entered: came, left, relocated }),
});
