import { registerEnumType } from 'type-graphql';
import {
  ExitCaseAction,
  ExitCaseState,
  HearingFinding,
  NaturalExitKind,
  NotificationRecipient,
  SignalSource,
  VerificationFinding,
} from './exit-case.state.ts';
import { ReviewAction, ReviewState } from './review.state.ts';

registerEnumType(NaturalExitKind, {
  name: 'NaturalExitKind',
  description: 'A way to leave aid other than by rising class (graduasi alami dan keluar lainnya).',
  valuesConfig: {
    DECEASED: { description: 'Nobody of the family is left alive (meninggal).' },
    NO_LONGER_POOR: { description: 'No longer poor (tidak lagi miskin).' },
    MOVED_AWAY: { description: 'Moved out of the city (pindah keluar).' },
    NO_ELIGIBLE_COMPONENT: { description: 'No member is left for whose sake aid is given (tidak ada komponen).' },
    DUPLICATE: { description: 'The family is in the register twice (penerima ganda).' },
    NOT_FOUND: { description: 'The family could not be found (tidak dapat ditemui).' },
    DECLINED: { description: 'The family declines aid (menolak bantuan).' },
  },
});

registerEnumType(ExitCaseState, {
  name: 'ExitCaseState',
  description: 'Where the case of a natural exit stands.',
  valuesConfig: {
    PROPOSED: { description: 'Proposed; the family is to be notified (diusulkan).' },
    NOTIFIED: { description: 'Notified; the family may object (diberitahukan).' },
    OBJECTED: { description: 'The family objects and is to be heard (disanggah).' },
    HEARD: { description: 'Heard; to be decided (diklarifikasi).' },
    CONFIRMED: { description: 'Confirmed: aid has ended (ditetapkan).' },
    DISMISSED: { description: 'Dismissed: aid goes on (ditolak).' },
    REINSTATED: { description: 'Confirmed and then found wrong: aid goes on (dipulihkan).' },
  },
});

registerEnumType(ExitCaseAction, {
  name: 'ExitCaseAction',
  description: 'What an officer can do with the case of a natural exit.',
  valuesConfig: {
    NOTIFY: { description: 'Hand over the letter: notifyExit.' },
    OBJECT: { description: 'Record the objection of the family: objectToExit.' },
    HEAR: { description: 'Record the hearing: hearExit.' },
    VERIFY: { description: 'Record a field verification: recordExitVerification.' },
    CONFIRM: { description: 'End aid: confirmExit.' },
    DISMISS: { description: 'Let aid go on: dismissExit.' },
    CARRY_OVER: { description: 'Leave it to the next review: carryOverExit.' },
    REINSTATE: { description: 'Annul a wrong exit: reinstateExit.' },
  },
});

registerEnumType(NotificationRecipient, {
  name: 'NotificationRecipient',
  description: 'Who gets the letter about a proposed exit.',
  valuesConfig: {
    FAMILY: { description: 'The family itself (keluarga).' },
    HEIRS: { description: 'The heirs, where nobody of the family is left (ahli waris).' },
    NEIGHBOURHOOD_HEAD: { description: 'The head of the neighbourhood, where the family cannot be met (ketua RT).' },
    LURAH: { description: 'The head of the kelurahan, to be put up for everybody to read (lurah).' },
  },
});

registerEnumType(HearingFinding, {
  name: 'HearingFinding',
  description: 'What the hearing of a family came to.',
  valuesConfig: {
    OBJECTION_UPHELD: { description: 'The family is right: aid must go on (sanggahan diterima).' },
    OBJECTION_REJECTED: { description: 'The exit may be decided (sanggahan ditolak).' },
  },
});

registerEnumType(VerificationFinding, {
  name: 'VerificationFinding',
  description: 'What a field verification came to.',
  valuesConfig: {
    SUPPORTS_EXIT: { description: 'It is as proposed (sesuai).' },
    SPEAKS_AGAINST_EXIT: { description: 'It is not as proposed (tidak sesuai).' },
  },
});

registerEnumType(SignalSource, {
  name: 'SignalSource',
  description: 'Who reports what may end aid.',
  valuesConfig: {
    DUKCAPIL: { description: 'Civil register (Dukcapil).' },
    DTSEN: { description: 'National socio-economic register (DTSEN).' },
    FIELD_REPORT: { description: 'Field staff (laporan lapangan).' },
    OFFICER: { description: 'An officer of the social affairs office (petugas Dinsos).' },
  },
});

registerEnumType(ReviewState, {
  name: 'ReviewState',
  description: 'Where the review of a quarter stands.',
  valuesConfig: {
    OPEN: { description: 'Its cases are being decided (terbuka).' },
    CLOSED: { description: 'Every case is decided or carried over (ditutup).' },
  },
});

registerEnumType(ReviewAction, {
  name: 'ReviewAction',
  description: 'What an officer can do with the review of a quarter.',
  valuesConfig: { CLOSE: { description: 'Close it: closeReview.' } },
});
