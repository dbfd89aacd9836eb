import { registerEnumType } from 'type-graphql';
import { Hazard, HouseDamage, UrgentNeed } from './hazard.ts';
import { ReferralKind, ReferralOutcome } from './referral-kind.ts';
import { ReliefHopKind } from './relief-hop-kind.ts';
import { ReliefHopStatus } from './relief-hop.rules.ts';
import { ReliefOrderAction, ReliefOrderState } from './relief-order.state.ts';
import { ReliefStepAction } from './relief-step-action.ts';

registerEnumType(Hazard, {
  name: 'Hazard',
  description: 'What struck.',
  valuesConfig: {
    LANDSLIDE: { description: 'Landslide (tanah longsor).' },
    LAND_SUBSIDENCE: { description: 'Ground that sank (tanah amblas).' },
    FLOOD: { description: 'Flood, also one that passes through (banjir, banjir lintasan).' },
    FLASH_FLOOD: { description: 'Flash flood (banjir bandang).' },
    STRONG_WIND: { description: 'Strong wind (angin kencang, puting beliung).' },
    FALLEN_TREE: { description: 'Fallen tree (pohon tumbang).' },
    BUILDING_COLLAPSE: { description: 'A building or house that collapsed (bangunan roboh).' },
    FIRE: { description: 'Fire (kebakaran).' },
    EARTHQUAKE: { description: 'Earthquake (gempa bumi).' },
    VOLCANIC_ERUPTION: { description: 'Volcanic eruption (letusan gunung api).' },
    DROUGHT: { description: 'Drought (kekeringan).' },
    EPIDEMIC: { description: 'Epidemic (wabah).' },
    SOCIAL_CONFLICT: { description: 'Social conflict (konflik sosial).' },
    SEARCH_AND_RESCUE: { description: 'A person swept away or lost (orang hanyut, SAR).' },
    ANIMAL_RESCUE: { description: 'An animal caught or rescued (evakuasi hewan).' },
    OTHER: { description: 'Anything else (lain-lain).' },
  },
});
registerEnumType(HouseDamage, {
  name: 'HouseDamage',
  description: "What became of a family's house.",
  valuesConfig: {
    NONE: { description: 'Nothing.' },
    THREATENED: { description: 'Not hit, but in danger (terancam).' },
    FLOODED: { description: 'Under water (terendam).' },
    LIGHT: { description: 'Mostly habitable: cracks, tiles (rusak ringan).' },
    MODERATE: { description: 'Partly damaged (rusak sedang).' },
    SEVERE: { description: 'Collapsed, or cannot be lived in (rusak berat).' },
  },
});
registerEnumType(UrgentNeed, {
  name: 'UrgentNeed',
  description: 'What is needed at once (kebutuhan mendesak).',
  valuesConfig: {
    EVACUATION: { description: 'To be brought to safety (evakuasi).' },
    MEDICAL: { description: 'Medical help (medis).' },
    FOOD: { description: 'Food (pangan).' },
    WATER: { description: 'Water (air bersih).' },
    SHELTER: { description: 'A roof (penampungan).' },
    CLOTHING: { description: 'Clothing (sandang).' },
    BABY_SUPPLIES: { description: 'What babies need (perlengkapan bayi).' },
    SANITATION: { description: 'Sanitation (sanitasi).' },
    PSYCHOSOCIAL: { description: 'Psychosocial support (dukungan psikososial).' },
    HEAVY_EQUIPMENT: { description: 'Heavy equipment (alat berat).' },
    OTHER: { description: 'Anything else (lainnya).' },
  },
});
registerEnumType(ReliefOrderState, {
  name: 'ReliefOrderState',
  description: 'Where a relief order stands.',
  valuesConfig: {
    REPORTED: { description: 'Reported: stock is reserved, the clock runs (dilaporkan).' },
    VERIFIED: { description: 'Verified in the field (terverifikasi).' },
    APPROVED: { description: 'Approved by another officer (disetujui).' },
    DISPATCHED: { description: 'Goods have left the warehouse (dikirim).' },
    PARTLY_DELIVERED: { description: 'Some of it was handed over (diserahkan sebagian).' },
    DELIVERED: { description: 'All of it was handed over (diserahkan).' },
    CLOSED: { description: 'Closed (selesai).' },
    REJECTED: { description: 'Rejected, with reason; stock released (ditolak).' },
    CANCELLED: { description: 'Cancelled, with reason; stock released (dibatalkan).' },
  },
});
const actions = {
  REVISE: { description: 'Add, correct or strike families: reviseIncident.' },
  VERIFY: { description: 'Record what the field team found: verifyReliefOrder.' },
  APPROVE: { description: 'Approve it: approveReliefOrder.' },
  DISPATCH: { description: 'Send goods: dispatchReliefOrder.' },
  HAND_OVER_PART: { description: 'Hand a part over: recordHandOver.' },
  HAND_OVER_REST: { description: 'Hand all that is left over: recordHandOver.' },
  ANNUL_PART: { description: 'Annul a hand-over that was wrong: annulHandOver.' },
  ANNUL_ALL: { description: 'Annul the only hand-over: annulHandOver.' },
  RETURN: { description: 'Bring goods back that had left: returnReliefGoods.' },
  CLOSE: { description: 'Close it: closeReliefOrder.' },
  REJECT: { description: 'Reject it: rejectReliefOrder.' },
  CANCEL: { description: 'Cancel it: cancelReliefOrder.' },
  CORRECT_TIME: { description: 'Correct when a hop happened: correctReliefTime.' },
};
registerEnumType(ReliefOrderAction, {
  name: 'ReliefOrderAction',
  description: 'What an officer can do with a relief order.',
  valuesConfig: actions,
});
registerEnumType(ReliefStepAction, {
  name: 'ReliefStepAction',
  description: 'What was done with a relief order.',
  valuesConfig: {
    REPORT: { description: 'The incident was reported, and the order made: reportIncident.' },
    ...actions,
  },
});
registerEnumType(ReliefHopKind, {
  name: 'ReliefHopKind',
  description: 'Part of the way of a relief order that has a promised time.',
  valuesConfig: {
    VERIFICATION: { description: 'From report to verification (verifikasi).' },
    APPROVAL: { description: 'From verification to approval (persetujuan).' },
    DISPATCH: { description: 'From approval to dispatch; on the fast track from the report (pengiriman).' },
    DELIVERY: { description: 'From dispatch to the last hand-over (penyerahan).' },
    WHOLE: { description: 'From report to the last hand-over (keseluruhan).' },
  },
});
registerEnumType(ReliefHopStatus, {
  name: 'ReliefHopStatus',
  description: 'How part of the way of a relief order stands against what was promised.',
  valuesConfig: {
    ON_TIME: { description: 'Done by the promised moment (tepat waktu).' },
    LATE: { description: 'Done after it (terlambat).' },
    STOPPED: { description: 'Stopped undone: rejected, cancelled or closed short (dihentikan).' },
    OPEN: { description: 'Under way, with time left (berjalan).' },
    AT_RISK: { description: 'Under way, with most of its time gone (berisiko terlambat).' },
    OVERDUE: { description: 'Under way after the promised moment (lewat waktu).' },
  },
});
registerEnumType(ReferralKind, {
  name: 'ReferralKind',
  description: 'What a family hit is referred for.',
  valuesConfig: {
    ENTRY: { description: 'To see whether it enters aid (usulan masuk bantuan).' },
    REASSESSMENT: { description: 'To assess its welfare anew (asesmen ulang).' },
  },
});
registerEnumType(ReferralOutcome, {
  name: 'ReferralOutcome',
  description: 'What came of a referral.',
  valuesConfig: {
    TAKEN_IN: { description: 'The family entered aid (diterima).' },
    REASSESSED: { description: 'Its welfare was assessed (sudah diasesmen).' },
    NOT_ELIGIBLE: { description: 'It has no claim to aid (tidak memenuhi syarat).' },
    DECLINED: { description: 'It does not want to (menolak).' },
    NOT_FOUND: { description: 'It was not found (tidak ditemukan).' },
  },
});
