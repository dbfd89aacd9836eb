import { registerEnumType } from 'type-graphql';
import { Criterion, CriterionImportance } from './criteria.ts';
import { FollowUpOutcome } from './follow-up.rules.ts';
import { GraduationAction, GraduationState } from './graduation.state.ts';

registerEnumType(GraduationState, {
  name: 'GraduationState',
  description: 'State of a proposed graduation.',
  valuesConfig: {
    PROPOSED: { description: 'Waits for the decision of another officer (diusulkan).' },
    APPROVED: { description: 'Approved: the episode has ended (disetujui).' },
    REFUSED: { description: 'Refused, with reasons (ditolak).' },
    WITHDRAWN: { description: 'Withdrawn by who proposed it (dicabut).' },
    ANNULLED: { description: 'The approval was found to be wrong: the episode goes on (dibatalkan).' },
  },
});
registerEnumType(GraduationAction, {
  name: 'GraduationAction',
  description: 'What an officer can do with a proposed graduation.',
  valuesConfig: {
    APPROVE: { description: 'Approve it: approveGraduation.' },
    REFUSE: { description: 'Refuse it: refuseGraduation.' },
    WITHDRAW: { description: 'Withdraw it: withdrawGraduation.' },
    ANNUL: { description: 'Annul an approval that was wrong: annulGraduation.' },
  },
});
registerEnumType(CriterionImportance, {
  name: 'CriterionImportance',
  description: 'Whether a criterion must be met.',
  valuesConfig: {
    ESSENTIAL: { description: 'Must be met (wajib).' },
    CONDITIONAL: { description: 'Scored from 0 to 1; the mean must reach what policy asks (pendukung).' },
  },
});
registerEnumType(Criterion, {
  name: 'GraduationCriterionCode',
  description: 'What a family is held against when graduation by rising class is proposed.',
  valuesConfig: {
    CLASS_RISEN: {
      description: 'The class that policy asks for, in as many assessments in a row. Told by the assessments.',
    },
    PATHWAY_COMPLETED: { description: 'All five stages are passed. Told by the journey.' },
    STATEMENT_SIGNED: { description: 'The family has signed that it leaves aid (surat pernyataan).' },
    INCOME_SUFFICIENT: {
      description:
        'Income per person above the poverty line. Told by the latest assessment, or else by the officer on evidence.',
    },
    SAVINGS: { description: 'Savings for three months, or insurance (tabungan).' },
    BUSINESS_RUNNING: { description: 'Own business or work that has lasted three months (usaha berjalan).' },
    CHILDREN_IN_SCHOOL: { description: 'All children of school age go to school.' },
    HEALTH_INSURED: { description: 'All members have health insurance (JKN).' },
    HOUSING_FIT: { description: 'The house is fit to live in (rumah layak huni).' },
  },
});
registerEnumType(FollowUpOutcome, {
  name: 'FollowUpOutcome',
  description: 'What a follow-up found.',
  valuesConfig: {
    SUSTAINED: { description: 'The graduation lasts (bertahan).' },
    NOT_SUSTAINED: { description: 'The class has fallen below what policy asks (menurun).' },
    RELAPSED: { description: 'The family was back on aid before it was due (kembali menerima bantuan).' },
    MISSED: { description: 'Nobody visited in time, and the family is back on aid by now (terlewat).' },
    NOT_FOUND: { description: 'The family could not be found (tidak dapat ditemui).' },
  },
});
