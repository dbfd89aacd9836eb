import { H, K } from './core.attempts.ts';
import { insert, without, type Row } from './insert.ts';
import { FAMILY, INCIDENT } from './relief.base.ts';

const incident = (changes: Row = {}) =>
  insert('incident', {
    id: 'gen_random_uuid()',
    hazard: "'FLOOD'",
    occurred_at: "'2026-11-20'",
    reported_at: "'2026-11-21'",
    reported_by: "'euis'",
    kelurahan_code: K,
    chronology: "'The river rose'",
    ...changes,
  });
const merged: Row = { merged_into_id: INCIDENT, merged_at: 'now()', merged_by: "'euis'", merge_reason: "'Same slope'" };

const family = (changes: Row = {}) =>
  insert('affected_family', {
    id: 'gen_random_uuid()',
    incident_id: INCIDENT,
    head_name: "'Asep'",
    person_count: '3',
    damage: "'LIGHT'",
    recorded_at: 'now()',
    ...changes,
  });
const card: Row = { kk_cipher: "'\\x00'", kk_hash: "'\\x08'", kk_masked: "'3271********0002'" };
const struck: Row = { struck_at: 'now()', struck_by: "'euis'", strike_reason: "'Lives elsewhere'" };

const referral = (changes: Row = {}) =>
  insert('relief_referral', {
    id: 'gen_random_uuid()',
    family_id: FAMILY,
    household_id: H,
    kelurahan_code: K,
    kind: "'REASSESSMENT'",
    referred_at: 'now()',
    referred_by: "'euis'",
    due_on: "'2026-12-04'",
    reason: "'Lost the house'",
    ...changes,
  });
const closed: Row = { closed_at: 'now()', closed_by: "'euis'", outcome: "'REASSESSED'", finding: "'Poorer'" };

/** Rules of incidents, the families hit and their referrals, with statements that try to break them. */
export const reliefAttempts: Record<string, string[]> = {
  incident_hazard_closed: [incident({ hazard: "'TRAFFIC'" })],
  incident_reported_after_it_happened: [incident({ occurred_at: "'2026-11-22'" })],
  incident_chronology_present: [incident({ chronology: "' '" })],
  incident_reporter_present: [incident({ reported_by: "''" })],
  incident_neighbourhood_positive: [incident({ rt: '0', rw: '1' }), incident({ rw: '-1' })],
  incident_point_is_complete: [incident({ latitude: '-6.6' }), incident({ longitude: '106.8' })],
  incident_point_on_earth: [
    incident({ latitude: '90.1', longitude: '106.8' }),
    incident({ latitude: '-6.6', longitude: '-180.1' }),
  ],
  incident_needs_are_list: [incident({ urgent_needs: "'{}'" })],
  incident_counts_not_negative: [
    'dead_count',
    'missing_count',
    'severely_injured_count',
    'lightly_injured_count',
    'affected_family_count',
    'affected_person_count',
    'displaced_person_count',
  ].map((count) => incident({ [count]: '-1' })),
  incident_not_merged_into_itself: [incident({ id: INCIDENT, ...merged })],
  incident_merge_is_complete: without(merged).map(incident),
  affected_family_known_or_named: [family({ head_name: 'null' }), family({ head_name: "' '" })],
  affected_family_card_is_whole: without(card).map(family),
  affected_family_has_people: [family({ person_count: '0' })],
  affected_family_groups_not_negative: ['infant_count', 'pregnant_count', 'elderly_count', 'disabled_count'].map(
    (count) => family({ [count]: '-1' }),
  ),
  affected_family_groups_within_family: [
    family({ infant_count: '2', pregnant_count: '1', elderly_count: '1' }),
    family({ disabled_count: '4' }),
  ],
  affected_family_damage_closed: [family({ damage: "'TOTAL'" })],
  affected_family_reasons_are_list: [family({ priority_reasons: "'{}'" })],
  affected_family_does_not_repeat_itself: [family({ id: FAMILY, repeats_family_id: FAMILY })],
  affected_family_strike_is_complete: without(struck).map(family),
  one_claim_per_household_and_incident: [family({ household_id: H })],
  one_claim_per_card_and_incident: [family({ ...card, kk_hash: "'\\x07'" })],
  entitlement_positive: [
    insert('family_entitlement', {
      id: 'gen_random_uuid()',
      family_id: FAMILY,
      item_code: "'MILK'",
      quantity: '0',
    }),
  ],
  one_entitlement_per_family_and_item: [
    insert('family_entitlement', { id: 'gen_random_uuid()', family_id: FAMILY, item_code: "'RICE'", quantity: '1' }),
  ],
  referral_kind_closed: [referral({ kind: "'PRAYER'" })],
  referral_reason_present: [referral({ reason: "' '" })],
  referral_reassesses_a_household: [referral({ household_id: 'null' })],
  referral_outcome_closed: [referral({ ...closed, outcome: "'FORGOTTEN'" })],
  referral_closing_is_complete: without(closed).map(referral),
  one_open_referral_per_family_and_kind: [`${referral(closed)}; ${referral()}; ${referral()}`],
};
