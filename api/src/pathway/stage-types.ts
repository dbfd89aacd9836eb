import { registerEnumType } from 'type-graphql';
import { CoachingPart, PathwayStage } from './stage.ts';

registerEnumType(PathwayStage, {
  name: 'PathwayStage',
  description: 'Stage of the pathway to rising class, in their order.',
  valuesConfig: {
    PRODUCTIVE_AGE_SELECTION: { description: 'Selection of a member of productive age (seleksi usia produktif).' },
    MINDSET_COUNSELLING: { description: 'Counselling on mindset by psychologists (konseling perubahan pola pikir).' },
    ENTREPRENEURSHIP_COACHING: { description: 'Coaching in finance and skills management (pembinaan kewirausahaan).' },
    SKILLS_TRAINING: { description: 'Training in one skill (pelatihan keterampilan).' },
    APPLIED_SKILL_AID: { description: 'Targeted aid that puts the skill to work (bantuan keterampilan terapan).' },
  },
});
registerEnumType(CoachingPart, {
  name: 'CoachingPart',
  description: 'Part of entrepreneurship coaching.',
  valuesConfig: {
    FINANCE: { description: 'Managing money (manajemen keuangan).' },
    SKILLS_MANAGEMENT: { description: 'Managing skills (manajemen keterampilan).' },
  },
});
