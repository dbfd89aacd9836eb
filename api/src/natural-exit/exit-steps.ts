import { EvidenceKind } from '../journal/evidence.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { addDays } from '../days.ts';
import { recordStep, type Step } from './exit-case.act.ts';
import type {
  HearExitInput,
  NotifyExitInput,
  ObjectToExitInput,
  RecordExitVerificationInput,
} from './exit-case.input.ts';
import { ExitCaseAction } from './exit-case.state.ts';
import { refuseHearing, refuseNotification, refuseObjection, refuseVerification } from './exit-step.rules.ts';

/** The letter is handed over: the objection period begins, under the policy of that day. */
export function notification(input: NotifyExitInput): Step {
  return {
    mutation: 'notifyExit',
    action: ExitCaseAction.NOTIFY,
    input,
    async refuse({ work, exitCase }) {
      const policy = await work.policyOn(input.notifiedOn);
      return [
        ...refuseNotification(input, exitCase, work.today),
        ...policy.need(['exit.objection_days', 'exit.decision_days'], 'notifiedOn').userErrors,
      ];
    },
    async apply(at) {
      const { exitCase, work } = at;
      const policy = await work.policyOn(input.notifiedOn);
      const letterReference = input.letterReference.trim();
      const objectionUntil = addDays(input.notifiedOn, policy.get('exit.objection_days'));
      Object.assign(exitCase, {
        notifiedOn: input.notifiedOn,
        notifiedBy: work.officer.name,
        notifiedTo: input.recipient,
        letterReference,
        objectionUntil,
        decideBy: addDays(objectionUntil, policy.get('exit.decision_days')),
      } satisfies Partial<typeof exitCase>);
      return recordStep(at, JournalKind.EXIT_NOTIFIED, input.notifiedOn, {
        evidence: [{ kind: EvidenceKind.LETTER, reference: letterReference }],
        payload: { recipient: input.recipient, objectionUntil },
      });
    },
  };
}

/** The family objects: it has to be heard before anything is decided. */
export function objection(input: ObjectToExitInput): Step {
  return {
    mutation: 'objectToExit',
    action: ExitCaseAction.OBJECT,
    input,
    async refuse({ work, exitCase }) {
      const policy = await work.policyOn(input.objectedOn);
      const notified = { notifiedOn: exitCase.notifiedOn!, objectionUntil: exitCase.objectionUntil! };
      return [
        ...refuseObjection(input, notified, work.today),
        ...policy.need(['exit.hearing_days'], 'objectedOn').userErrors,
      ];
    },
    async apply(at) {
      const { exitCase, work } = at;
      const isLate = input.objectedOn > exitCase.objectionUntil!;
      Object.assign(exitCase, {
        objectedOn: input.objectedOn,
        objectionRecordedBy: work.officer.name,
        objection: input.objection.trim(),
        lateObjectionReason: isLate ? input.lateReason!.trim() : null,
        hearBy: addDays(input.objectedOn, (await work.policyOn(input.objectedOn)).get('exit.hearing_days')),
        // The clock of the decision begins anew with the hearing.
        decideBy: null,
      } satisfies Partial<typeof exitCase>);
      return recordStep(at, JournalKind.EXIT_OBJECTED, input.objectedOn, {
        payload: { isLate, hearBy: exitCase.hearBy },
      });
    },
  };
}

/** The family was heard: the case can be decided, within the days of the policy of that day. */
export function hearing(input: HearExitInput): Step {
  return {
    mutation: 'hearExit',
    action: ExitCaseAction.HEAR,
    input,
    async refuse({ work, exitCase }) {
      const policy = await work.policyOn(input.heardOn);
      return [
        ...refuseHearing(input, { objectedOn: exitCase.objectedOn! }, work.today),
        ...policy.need(['exit.decision_days'], 'heardOn').userErrors,
      ];
    },
    async apply(at) {
      const { exitCase, work } = at;
      const hearingReference = input.reference.trim();
      Object.assign(exitCase, {
        heardOn: input.heardOn,
        heardBy: work.officer.name,
        hearingFinding: input.finding,
        hearingReference,
        decideBy: addDays(input.heardOn, (await work.policyOn(input.heardOn)).get('exit.decision_days')),
      } satisfies Partial<typeof exitCase>);
      return recordStep(at, JournalKind.EXIT_HEARD, input.heardOn, {
        evidence: [{ kind: EvidenceKind.HEARING_RECORD, reference: hearingReference }],
        payload: { finding: input.finding },
      });
    },
  };
}

/** Somebody went to see: without it no score ends aid. The latest visit counts; the journal keeps them all. */
export function verification(input: RecordExitVerificationInput): Step {
  return {
    mutation: 'recordExitVerification',
    action: ExitCaseAction.VERIFY,
    input,
    refuse: ({ work, exitCase }) => refuseVerification(input, exitCase, work.today),
    apply(at) {
      const { exitCase, work } = at;
      const verificationReference = input.reference.trim();
      Object.assign(exitCase, {
        verifiedOn: input.verifiedOn,
        verifiedBy: work.officer.name,
        verificationFinding: input.finding,
        verificationReference,
      } satisfies Partial<typeof exitCase>);
      return recordStep(at, JournalKind.EXIT_VERIFIED, input.verifiedOn, {
        evidence: [{ kind: EvidenceKind.FIELD_VERIFICATION, reference: verificationReference }],
        payload: { finding: input.finding },
      });
    },
  };
}
