import { refuseEvidence, type GivenEvidence } from '../use-case/evidence.ts';
import { LONGEST_NAME, refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import type { Holder } from './identity.ts';
import type { NumberContext } from './nik.ts';
import { judgeCardNumber, judgePersonNumber, type NumberVerdict } from './number.rules.ts';
import { FamilyRole, type Sex } from './person.entity.ts';
import { refuseDay } from '../use-case/refuse-day.ts';

const HIGHEST_RT_RW = 999;

/** A person to be recorded. */
export interface NewPerson {
  readonly nik: string;
  readonly fullName: string;
  readonly sex: Sex;
  readonly bornOn: string;
}

/** A family to be registered. */
export interface Registration {
  readonly kk: string;
  readonly rt: number;
  readonly rw: number;
  readonly registeredOn: string;
  readonly evidence: readonly GivenEvidence[];
  readonly members: readonly (NewPerson & { readonly familyRole: FamilyRole })[];
}

/** What is known of those it names. */
export interface RegistrationFacts {
  readonly knowsKelurahan: boolean;
  readonly context: NumberContext;
  holderOf(kind: 'KK' | 'NIK', number: string): Holder | undefined;
}

/** Decides whether a family can be registered: every reason against, and what looks wrong but is taken. */
export function judgeRegistration(request: Registration, facts: RegistrationFacts): NumberVerdict {
  const { context } = facts;
  const numbers = [
    judgeCardNumber(request.kk, facts.holderOf('KK', request.kk), context),
    ...request.members.map((member, index) =>
      judgePersonNumber(member.nik, member, facts.holderOf('NIK', member.nik), context, `members.${index}.nik`),
    ),
  ];
  return {
    userErrors: [
      ...refuseDay('registeredOn', request.registeredOn, context.today),
      ...refusePlace(request, facts.knowsKelurahan),
      ...refuseHeads(request),
      ...request.members.flatMap((member, index) => refuseMember(member, index, request.registeredOn)),
      ...refuseRepeats(request),
      ...refuseEvidence(request.evidence),
      ...numbers.flatMap(({ userErrors }) => userErrors),
    ],
    warnings: numbers.flatMap(({ warnings }) => warnings),
  };
}

/** Why there can be no such address. */
export function refusePlace({ rt, rw }: { rt: number; rw: number }, knowsKelurahan: boolean): UserError[] {
  const errors: UserError[] = [];
  if (!knowsKelurahan) {
    const message = 'There is no kelurahan of this code here. Give a Kemendagri code, such as 32.71.01.1001.';
    errors.push({ code: 'KELURAHAN_UNKNOWN', field: 'kelurahanCode', message });
  }
  for (const [field, number] of Object.entries({ rt, rw })) {
    if (number >= 1 && number <= HIGHEST_RT_RW) continue;
    const message = `${field.toUpperCase()} is a number from 1 to ${HIGHEST_RT_RW}; got ${number}.`;
    errors.push({ code: 'RT_RW_MALFORMED', field, message });
  }
  return errors;
}

function refuseHeads({ members }: Registration): UserError[] {
  const heads = members.filter(({ familyRole }) => familyRole === FamilyRole.HEAD).length;
  if (heads === 1) return [];
  const message = `A family has exactly one head (kepala keluarga); ${heads} are given. Give one member the role HEAD.`;
  return [{ code: 'NOT_ONE_HEAD', field: 'members', message }];
}

function refuseMember({ fullName, bornOn }: NewPerson, index: number, registeredOn: string): UserError[] {
  const errors = refuseText(fullName, `members.${index}.fullName`, 'name', LONGEST_NAME);
  if (bornOn <= registeredOn) return errors;
  const message = `Born on ${bornOn}, after the family was registered on ${registeredOn}. Record the birth afterwards.`;
  return [...errors, { code: 'DAY_NOT_POSSIBLE', field: `members.${index}.bornOn`, message }];
}

/** The same number twice, and the family card number in place of a NIK. */
function refuseRepeats({ kk, members }: Registration): UserError[] {
  return members.flatMap(({ nik }, index) => {
    const field = `members.${index}.nik`;
    if (nik !== '' && nik === kk) {
      const message = 'This NIK is the family card number. Give the number of the person.';
      return [{ code: 'NIK_IS_KK', field, message }];
    }
    const first = members.findIndex((other) => other.nik === nik);
    if (nik === '' || first === index) return [];
    return [{ code: 'NIK_TWICE', field, message: `This NIK is given for member ${first} too. Each has their own.` }];
  });
}
