import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockName } from '../database/advisory-lock.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { tidy } from '../use-case/text.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import { isPolicyKey } from './catalogue.ts';
import { LegalDocument } from './legal-document.entity.ts';
import { citationOf, numberOf, refuseDocument } from './legal-document.rules.ts';
import { PolicyParameter } from './policy-parameter.entity.ts';
import type {
  RecordLegalDocumentInput,
  SetPolicyParameterInput,
  WithdrawPolicyParameterInput,
} from './policy.input.ts';
import { nextBeginAfter, periodOn, refuseSetting, refuseWithdrawal } from './policy.rules.ts';

/** What became of a document to record. */
export interface DocumentOutcome extends Outcome {
  readonly legalDocumentId?: string;
}

/** What became of a change of policy. */
export interface PolicyOutcome extends Outcome {
  /** The new value; missing where none was set. */
  readonly parameterId?: string;
  /** The value before it. */
  readonly previousId?: string | undefined;
}

/** Sets policy from a coming day on, always on a legal document. What held in the past stays as it was. */
export class PolicyService {
  constructor(private readonly performer: Performer) {}

  /** Records a regulation or guide, once for each kind and number. */
  recordLegalDocument(input: RecordLegalDocumentInput): Promise<DocumentOutcome> {
    return perform(this.performer, 'recordLegalDocument', input, async (work) => {
      const { em, today } = work;
      const { kind } = input;
      const number = numberOf(input.number);
      await lockName(em, `legalDocument ${kind} ${number}`);
      const known = await em.findOne(LegalDocument, { kind, number });
      const userErrors = refuseDocument(input, known !== null, today);
      if (userErrors.length > 0) return { ...(known && { legalDocumentId: known.id }), userErrors };

      const document = em.create(LegalDocument, {
        kind,
        number,
        title: tidy(input.title),
        issuedOn: input.issuedOn ?? null,
        url: tidy(input.url),
      });
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.LEGAL_DOCUMENT_RECORDED,
        subjectId: document.id,
        occurredOn: today,
        evidence: [{ kind: EvidenceKind.LEGAL_DOCUMENT, reference: citationOf(document) }],
        payload: { kind, number, title: document.title, issuedOn: document.issuedOn },
      });
      return { legalDocumentId: document.id, journalEntryId, userErrors: [] };
    });
  }

  /**
   * Sets a parameter from a coming day on: the value that would hold then ends on that day; one that is to come later
   * stays, and the new value holds until it begins.
   */
  setPolicyParameter(input: SetPolicyParameterInput): Promise<PolicyOutcome> {
    return perform(this.performer, 'setPolicyParameter', input, async (work) => {
      const { em, today } = work;
      const { key, value, validFrom } = input;
      const periods = isPolicyKey(key) ? await lockPeriods(em, key) : [];
      const document = await findDocument(em, input.legalDocumentId);
      const previous = periodOn(periods, validFrom);
      const userErrors = refuseSetting(input, { periods, isDocumentKnown: document !== null }, today);
      if (!document || userErrors.length > 0) return { previousId: previous?.id, userErrors };

      // First, so that at no moment two values hold on one day.
      if (previous) previous.validUntil = validFrom;
      await em.flush();
      const parameter = em.create(PolicyParameter, {
        key,
        value,
        validFrom,
        validUntil: nextBeginAfter(periods, validFrom),
        legalBasis: document,
        provision: tidy(input.provision),
      });
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.POLICY_SET,
        subjectId: parameter.id,
        occurredOn: today,
        evidence: [{ kind: EvidenceKind.LEGAL_DOCUMENT, reference: citationOf(document, parameter.provision) }],
        payload: {
          ...factsOf(parameter),
          previousId: previous?.id ?? null,
          previousValue: previous?.value ?? null,
        },
      });
      return { parameterId: parameter.id, previousId: previous?.id, journalEntryId, userErrors: [] };
    });
  }

  /** Withdraws a value that has not begun to hold: the one before it holds until the next, as if it had never been set. */
  withdrawPolicyParameter(input: WithdrawPolicyParameterInput): Promise<PolicyOutcome> {
    return perform(this.performer, 'withdrawPolicyParameter', input, async (work) => {
      const { em, today } = work;
      // Its name does not change, so it tells which list to lock; what else it says is read again under the lock.
      const named = await em.findOne(PolicyParameter, { id: input.parameterId }, { fields: ['key'] });
      const periods = named ? await lockPeriods(em, named.key) : [];
      const parameter = periods.find(({ id }) => id === named?.id);
      const userErrors = refuseWithdrawal(input, parameter, today);
      if (!parameter || userErrors.length > 0) return { userErrors };

      const previous = periods.find(({ validUntil }) => validUntil === parameter.validFrom);
      const document = await parameter.legalBasis.loadOrFail();
      await em.remove(parameter).flush();
      if (previous) previous.validUntil = parameter.validUntil;
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.POLICY_WITHDRAWN,
        subjectId: parameter.id,
        occurredOn: today,
        evidence: [{ kind: EvidenceKind.LEGAL_DOCUMENT, reference: citationOf(document, parameter.provision) }],
        payload: { ...factsOf(parameter), reason: tidy(input.reason), previousId: previous?.id ?? null },
      });
      return { previousId: previous?.id, journalEntryId, userErrors: [] };
    });
  }
}

/** Every value of a parameter. Who wants to change them waits here for whoever does so now. */
async function lockPeriods(em: SqlEntityManager, key: string): Promise<PolicyParameter[]> {
  await lockName(em, `policyParameter ${key}`);
  return em.find(PolicyParameter, { key }, { orderBy: { validFrom: 'asc' }, refresh: true });
}

async function findDocument(em: SqlEntityManager, id: string | null | undefined): Promise<LegalDocument | null> {
  return id == null ? null : em.findOne(LegalDocument, { id });
}

/** What the journal keeps of a value, also when it is withdrawn. */
function factsOf({ key, value, validFrom, validUntil, legalBasis, provision }: PolicyParameter) {
  return { key, value, validFrom, validUntil, legalDocumentId: legalBasis.id, provision };
}
