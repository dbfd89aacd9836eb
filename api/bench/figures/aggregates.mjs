import { periodsOf } from '../../../analytics/dist/index.js';

/**
 * A question in the words of PostGraphile's aggregates: sums by kelurahan, from which the client would work out rates and
 * quantiles itself.
 *
 * @typedef {object} AggregatesQuestion
 * @property {string} query GraphQL
 * @property {'numerator' | 'denominator'} told the part of our answer that the first sums add up to
 * @property {number} count how many of the sums do
 */

/**
 * @param {import('./questions.mjs').FigureBenchQuestion} question
 * @param {string} today the day in Bogor
 * @param {ReadonlySet<string>} textColumns columns that hold text, as `cube_x.name`
 * @returns {AggregatesQuestion | undefined} undefined where a condition cannot be said in its filter
 */
export function aggregatesQuestion(question, today, textColumns) {
  const { told, first, second } = partsOf(question.indicator);
  const parts = [...first, ...second];
  if (parts.some(({ olderThan, passed }) => olderThan !== undefined || passed)) return undefined;
  const fields = parts.map((part, index) => `s${index}: ${sumsOf(part, question, today, textColumns)}`);
  return { query: `{ ${fields.join('\n')} }`, told, count: first.length };
}

/**
 * What our answer tells, and what PostGraphile adds up, by kelurahan.
 *
 * @param {AggregatesQuestion} asked
 * @param {any} ours
 * @param {any} theirs
 */
export function comparable({ told, count }, ours, theirs) {
  const sums = new Map();
  for (let index = 0; index < count; index++) {
    for (const { keys, sum } of theirs[`s${index}`].groupedAggregates) {
      const [kelurahan] = keys;
      sums.set(kelurahan, (sums.get(kelurahan) ?? 0) + Number(Object.values(sum)[0]));
    }
  }
  const rows = ours.table.rows.filter((/** @type {any} */ { figure }) => figure[told] !== null);
  return {
    ours: Object.fromEntries(rows.map((/** @type {any} */ { area, figure }) => [area.code, figure[told]])),
    theirs: Object.fromEntries(rows.map((/** @type {any} */ { area }) => [area.code, sums.get(area.code) ?? 0])),
  };
}

/**
 * @typedef {object} Part
 * @property {import('@simoncer/analytics').Cube} cube
 * @property {string} column
 * @property {'FLOW' | 'STOCK'} [take]
 * @property {Readonly<Record<string, readonly string[]>>} where
 * @property {readonly string[]} [details] columns that are grouped by besides the kelurahan
 * @property {number} [olderThan]
 * @property {string} [passed]
 */

/**
 * @param {import('@simoncer/analytics').IndicatorDefinition} indicator
 * @returns {{ told: 'numerator' | 'denominator', first: readonly Part[], second: readonly Part[] }}
 */
function partsOf({ formula }) {
  switch (formula.kind) {
    case 'COUNT':
      return { told: 'numerator', first: formula.count, second: [] };
    case 'AMOUNT':
      return { told: 'numerator', first: formula.amount, second: [] };
    case 'RATIO':
      return { told: 'numerator', first: formula.numerator, second: formula.denominator };
    case 'PER':
      return { told: 'numerator', first: formula.amount, second: formula.count };
    case 'QUANTILE':
      return { told: 'numerator', first: [{ ...formula.histogram, details: ['bucket'] }], second: [] };
    case 'SURVIVAL': {
      const { months, since, cause } = formula.lifeTable;
      return { told: 'denominator', first: [{ ...formula.lifeTable, details: [months, since, cause] }], second: [] };
    }
  }
}

/**
 * @param {Part} part
 * @param {import('./questions.mjs').FigureBenchQuestion} question
 * @param {string} today
 * @param {ReadonlySet<string>} textColumns
 */
function sumsOf(part, { subject, quarters, where: narrowed }, today, textColumns) {
  const { cube: coarse, column, take, where, details = [] } = part;
  const conditions = { ...narrowed, ...where };
  const cube = Object.keys(conditions).every((name) => name in coarse.dimensions) ? coarse : (coarse.finer ?? coarse);
  const wholes = subject.dimensions.flatMap(({ name, whole }) =>
    whole !== undefined && name in cube.dimensions && !(name in conditions) ? [[name, [whole]]] : [],
  );
  const [{ first, last }] = /** @type {[import('@simoncer/analytics').Period]} */ (
    periodsOf({ ...quarters, rolling: 1 }, undefined)
  );
  const at = last < today ? last : today;
  const { column: time, until } = cube.time;
  const filter = [
    'kelurahanCode: { startsWith: "32.71." }',
    ...(cube.hasBasis ? ['basis: { equalTo: "THEN" }'] : []),
    ...(take === 'STOCK' && until
      ? [`${camel(time)}: { lessThanOrEqualTo: "${at}" }`, `${camel(until)}: { greaterThan: "${at}" }`]
      : [`${camel(time)}: { greaterThanOrEqualTo: "${first}", lessThanOrEqualTo: "${last}" }`]),
    ...[...Object.entries(conditions), ...wholes].map(([name, values]) => {
      const narrowedBy = cube.dimensions[String(name)] ?? '';
      const isText = textColumns.has(`${cube.table}.${narrowedBy}`);
      return `${camel(narrowedBy)}: { in: [${values.map((/** @type {string} */ value) => (isText ? JSON.stringify(value) : value)).join(', ')}] }`;
    }),
  ];
  const groups = ['kelurahan_code', ...details].map((name) => name.toUpperCase());
  const plural = `all${camel(`_${cube.table}s`).replace(/ys$/, 'ies')}`;
  return `${plural}(filter: { ${filter.join(', ')} }) {
    groupedAggregates(groupBy: [${groups.join(', ')}]) { keys sum { ${camel(column)} } }
  }`;
}

/** @param {string} name */
function camel(name) {
  return name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
}
