/** The same rows as a report writes, as one bare SQL transaction: one statement a table, all rows of it at once. */

/** Tables in the order they can be written; `without` are columns that triggers fill. */
const TABLES = /** @type {const} */ ([
  { name: 'incident', of: 'id = $1' },
  { name: 'affected_family', of: 'incident_id = $1' },
  { name: 'family_entitlement', of: 'family_id in (select id from affected_family where incident_id = $1)' },
  { name: 'relief_order', of: 'incident_id = $1' },
  { name: 'relief_order_step', of: 'order_id in (select id from relief_order where incident_id = $1)' },
  {
    name: 'relief_order_line',
    of: 'order_id in (select id from relief_order where incident_id = $1)',
    without: ['reserved', 'dispatched', 'delivered'],
  },
  {
    name: 'stock_movement',
    of: 'order_line_id in (select l.id from relief_order_line l join relief_order o on o.id = l.order_id where o.incident_id = $1)',
  },
  { name: 'journal', of: 'subject_id = $1', without: ['stream_position'] },
  { name: 'idempotency_key', of: `outcome ->> 'incidentId' = $1::text` },
]);

/** @typedef {{ name: string, columns: readonly string[], rows: object[] }} TableRows */

/**
 * The rows of a report, under ids of their own.
 *
 * @param {import('pg').Client} owner
 * @param {string} incidentId
 * @returns {Promise<TableRows[]>}
 */
export async function copyOfReport(owner, incidentId) {
  const tables = [];
  for (const { name, of, ...rest } of TABLES) {
    const without = 'without' in rest ? rest.without : [];
    const { rows } = await owner.query(`select to_jsonb(t) as row from ${name} t where ${of}`, [incidentId]);
    if (rows.length === 0) throw new Error(`The report has no ${name}.`);
    const columns = Object.keys(rows[0].row).filter((column) => !without.some((other) => other === column));
    tables.push({ name, columns, rows: rows.map(({ row }) => row) });
  }
  const own = new Map();
  for (const { name, rows } of tables) {
    for (const row of rows) if (name !== 'idempotency_key') own.set(row.id, crypto.randomUUID());
  }
  const text = JSON.stringify(tables).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => own.get(id) ?? id);
  const copies = JSON.parse(text);
  for (const row of copies.at(-1).rows) row.key = crypto.randomUUID();
  return copies;
}

/**
 * @param {import('pg').Client} app
 * @param {readonly TableRows[]} tables
 */
export async function bareReport(app, tables) {
  await app.query('begin');
  for (const { name, columns, rows } of tables) {
    if (name === 'stock_movement') {
      await app.query(
        `select item_code, warehouse_code, on_hand, reserved from stock
         where item_code in (select value ->> 'item_code' from jsonb_array_elements($1::jsonb))
         order by item_code, warehouse_code for no key update`,
        [JSON.stringify(rows)],
      );
    }
    const list = columns.join(', ');
    await app.query(
      `insert into ${name} (${list}) select ${list} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
  await app.query('commit');
}
