/** What a family is held against when graduation by rising class is proposed. */
export enum Criterion {
  CLASS_RISEN = 'CLASS_RISEN',
  PATHWAY_COMPLETED = 'PATHWAY_COMPLETED',
  STATEMENT_SIGNED = 'STATEMENT_SIGNED',
  INCOME_SUFFICIENT = 'INCOME_SUFFICIENT',
  SAVINGS = 'SAVINGS',
  BUSINESS_RUNNING = 'BUSINESS_RUNNING',
  CHILDREN_IN_SCHOOL = 'CHILDREN_IN_SCHOOL',
  HEALTH_INSURED = 'HEALTH_INSURED',
  HOUSING_FIT = 'HOUSING_FIT',
}

/** Whether a criterion must be met, or counts into the mean of the scores. */
export enum CriterionImportance {
  ESSENTIAL = 'ESSENTIAL',
  CONDITIONAL = 'CONDITIONAL',
}

/** Each criterion, and who tells whether it is met: the records themselves, or the officer on evidence. */
export const criteria = {
  CLASS_RISEN: { importance: CriterionImportance.ESSENTIAL, toldBy: 'RECORDS' },
  PATHWAY_COMPLETED: { importance: CriterionImportance.ESSENTIAL, toldBy: 'RECORDS' },
  STATEMENT_SIGNED: { importance: CriterionImportance.ESSENTIAL, toldBy: 'RECORDS' },
  // by the latest assessment where it tells the income, else by the officer
  INCOME_SUFFICIENT: { importance: CriterionImportance.ESSENTIAL, toldBy: 'RECORDS_OR_OFFICER' },
  SAVINGS: { importance: CriterionImportance.CONDITIONAL, toldBy: 'OFFICER' },
  BUSINESS_RUNNING: { importance: CriterionImportance.CONDITIONAL, toldBy: 'OFFICER' },
  CHILDREN_IN_SCHOOL: { importance: CriterionImportance.CONDITIONAL, toldBy: 'OFFICER' },
  HEALTH_INSURED: { importance: CriterionImportance.CONDITIONAL, toldBy: 'OFFICER' },
  HOUSING_FIT: { importance: CriterionImportance.CONDITIONAL, toldBy: 'OFFICER' },
} as const satisfies Record<
  Criterion,
  { importance: CriterionImportance; toldBy: 'OFFICER' | 'RECORDS' | 'RECORDS_OR_OFFICER' }
>;

/** The criteria that are scored. */
export const conditionalCriteria: readonly Criterion[] = Object.values(Criterion).filter(
  (code) => criteria[code].importance === CriterionImportance.CONDITIONAL,
);
