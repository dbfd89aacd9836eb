import type { UserError } from '../user-error.ts';
import type { Holder } from './identity.ts';
import type { InputWarning } from './input-warning.ts';
import { judgeKk } from './kk.ts';
import { judgeNik, type NumberContext, type NumberFinding, type RecordedPerson } from './nik.ts';

/** What a number means for a request: why it is refused, or what is to be checked. */
export interface NumberVerdict {
  readonly userErrors: UserError[];
  readonly warnings: InputWarning[];
}

/** Judges the NIK of somebody who is to be recorded. @param holder who holds it already */
export function judgePersonNumber(
  nik: string,
  recorded: RecordedPerson,
  holder: Holder | undefined,
  context: NumberContext,
  field: string,
): NumberVerdict {
  const verdict = verdictOf(judgeNik(nik, context, recorded), field);
  if (!holder || (holder.diedOn === null && holder.leftOn !== null)) return verdict;
  const where = `in the household with family card ${holder.kkMasked} in ${holder.kelurahan}`;
  const refusal =
    holder.diedOn === null
      ? {
          code: 'NIK_TAKEN',
          message: `This NIK is of a living member ${where}. Record there that the member left first.`,
        }
      : {
          code: 'NIK_OF_DECEASED',
          message: `This NIK is of a person who died on ${holder.diedOn}, ${where}. Check it.`,
        };
  return { ...verdict, userErrors: [...verdict.userErrors, { ...refusal, field }] };
}

/** Judges the family card number that a household is to have. @param holder who holds it already */
export function judgeCardNumber(
  kk: string,
  holder: Holder | undefined,
  context: NumberContext,
  field = 'kk',
): NumberVerdict {
  const verdict = verdictOf(judgeKk(kk, context), field);
  if (!holder) return verdict;
  const whose = holder.isFormer ? 'was the card of a household' : 'is the card of a household';
  const message = `This family card number ${whose} in ${holder.kelurahan}, whose card is ${holder.kkMasked}. Check it, or change that household.`;
  return { ...verdict, userErrors: [...verdict.userErrors, { code: 'KK_TAKEN', field, message }] };
}

function verdictOf(findings: readonly NumberFinding[], field: string): NumberVerdict {
  return {
    userErrors: findings
      .filter(({ level }) => level === 'ERROR')
      .map(({ code, message }) => ({ code, field, message })),
    warnings: findings
      .filter(({ level }) => level !== 'ERROR')
      .map(({ level, code, message }) => ({ level: level as InputWarning['level'], code, field, message })),
  };
}
