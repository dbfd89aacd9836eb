import { graduated } from '../../subject/participation/participation.components.ts';
import { againstTarget, defineIndicator } from '../define-indicator.ts';

export default defineIndicator({
  code: 'graduation_target_share',
  version: 1,
  subject: 'participation',
  order: 23,
  unit: 'RATIO',
  name: { id: 'Capaian target graduasi', en: 'Graduations against the target' },
  question: {
    id: 'Seberapa jauh target graduasi kota tercapai?',
    en: 'How far has the target of graduations of the city been reached?',
  },
  description: {
    id: 'Graduasi (naik kelas dan alami) dalam masa itu dibagi target kebijakan (graduation.yearly_target): untuk setahun targetnya penuh, untuk sebagian tahun bagian bulannya. Dapat melebihi 1. Selang 95 % menurut Byar dari jumlah graduasi.',
    en: "Graduations (by rising class and natural) in the period, divided by the target of policy (graduation.yearly_target): for a year all of it, for part of a year its months' part. Can exceed 1. 95 % interval by Byar, of the number of graduations.",
  },
  numerator: { id: 'Keluarga yang lulus dalam masa itu', en: 'Families that graduated in the period' },
  denominator: {
    id: 'Target tahun itu menurut bulan-bulan masa itu; berlaku yang ditetapkan pada hari terakhir tahun',
    en: 'The target of the year by the months of the period; what is in force on the last day of the year',
  },
  population: { id: 'Keluarga penerima bantuan satu kota', en: 'Families on aid of one city' },
  period: {
    id: 'Triwulan hari pertama tanpa bantuan. Dalam masa yang berjalan: yang tercapai sejauh ini dari seluruh target masa itu.',
    en: 'Quarter of the first day no longer on aid. While the period runs: what has been reached so far of the whole target of the period.',
  },
  limits: {
    id: 'Target adalah milik kota: tidak ada untuk kecamatan, kelurahan, program. Tanpa target dalam kebijakan tidak ada nilai (NO_TARGET). Tidak menyatakan apakah graduasi bertahan.',
    en: "The target is the city's: there is none for a kecamatan, a kelurahan or a programme. Where policy sets none there is no value (NO_TARGET). It does not say whether graduations last.",
  },
  sources: ['Permensos 1/2018 (PKH)', 'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: againstTarget(graduated, 'graduation.yearly_target'),
  notBy: ['programme', 'headSex', 'headAgeBand'],
  whileOpen: 'SO_FAR',
});
