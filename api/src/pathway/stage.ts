/** The stages of the pathway to rising class, in their order. */
export enum PathwayStage {
  PRODUCTIVE_AGE_SELECTION = 'PRODUCTIVE_AGE_SELECTION',
  MINDSET_COUNSELLING = 'MINDSET_COUNSELLING',
  ENTREPRENEURSHIP_COACHING = 'ENTREPRENEURSHIP_COACHING',
  SKILLS_TRAINING = 'SKILLS_TRAINING',
  APPLIED_SKILL_AID = 'APPLIED_SKILL_AID',
}

/** The two parts of entrepreneurship coaching. */
export enum CoachingPart {
  FINANCE = 'FINANCE',
  SKILLS_MANAGEMENT = 'SKILLS_MANAGEMENT',
}
