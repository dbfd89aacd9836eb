const ENTRY = "'019e0000-0000-7000-8000-00000000ea17'";

/** Rules of the order of changes, with statements that try to break them. */
export const liveAttempts: Record<string, string[]> = {
  relief_change_once_per_order: [
    `insert into journal (id, kind, subject_id, occurred_on, actor) values (${ENTRY}, 'INCIDENT_REVISED', ${ENTRY}, now(), 'euis');
     insert into relief_change (id, entry_id, order_id) select gen_random_uuid(), ${ENTRY}, ${ENTRY} from generate_series(1, 2)`,
  ],
};
