import { catalogue, leftOpen, subjects } from '../../../analytics/dist/index.js';

/** The city that is asked about. */
const CITY = '32.71';

/**
 * One indicator asked for the 68 kelurahan of the city over the last whole year.
 *
 * @typedef {object} FigureBenchQuestion
 * @property {import('@simoncer/analytics').IndicatorDefinition} indicator
 * @property {import('@simoncer/analytics').Subject} subject
 * @property {{ from: string, to: string }} quarters
 * @property {Record<string, readonly string[]>} where what must be narrowed, since it does not add up
 * @property {string} query GraphQL; the variables are `$quarters` and `$limit`
 */

/**
 * Every indicator of the catalogue as a table of 68 rows.
 *
 * @param {{ from: string, to: string }} quarters
 * @param {Record<string, string>} records a value of each dimension that has records of the register as values
 * @param {readonly string[] | undefined} only codes of indicators; all of them by default
 * @returns {FigureBenchQuestion[]}
 */
export function figureQuestions(quarters, records, only) {
  const asked = catalogue.filter(({ code }) => only?.includes(code) ?? true);
  return asked.map((indicator) => {
    const subject = subjects.find(({ code }) => code === indicator.subject);
    if (!subject) throw new Error(`${indicator.code} is of no subject.`);
    const where = Object.fromEntries(
      leftOpen(indicator, [], {}).map((name) => [name, [records[name] ?? firstValue(subject, name)]]),
    );
    return { indicator, subject, quarters, where, query: queryOf(indicator, subject, where) };
  });
}

/**
 * @param {import('@simoncer/analytics').Subject} subject
 * @param {string} name
 */
function firstValue({ code, dimensions }, name) {
  const [value] = Object.keys(dimensions.find((dimension) => dimension.name === name)?.values ?? {});
  if (value === undefined) throw new Error(`${name} of ${code} has no closed list of values to choose from.`);
  return value;
}

/**
 * @param {import('@simoncer/analytics').IndicatorDefinition} indicator
 * @param {import('@simoncer/analytics').Subject} subject
 * @param {Record<string, readonly string[]>} where
 */
function queryOf({ code }, subject, where) {
  const narrowed = Object.entries(where).map(
    ([name, values]) => `, ${name}: [${values.map((value) => literal(subject, name, value)).join(', ')}]`,
  );
  const field = code.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  return /* GraphQL */ `
    query Figures($quarters: QuarterRange!, $limit: Int) {
      table: ${subject.code}(by: [KELURAHAN], quarters: $quarters, limit: $limit, where: { city: "${CITY}"${narrowed.join('')} }) {
        rows {
          area {
            code
          }
          figure: ${field} {
            value
            lower
            upper
            numerator
            denominator
            missingReason
          }
        }
      }
    }
  `;
}

/**
 * A value of a dimension as GraphQL writes it: the name of an enum value, or the code of a record.
 *
 * @param {import('@simoncer/analytics').Subject} subject
 * @param {string} name
 * @param {string} value
 */
function literal({ dimensions }, name, value) {
  if (dimensions.find((dimension) => dimension.name === name)?.kind !== 'CODES') return JSON.stringify(value);
  return /^\d+$/.test(value) ? `${name.toUpperCase()}_${value}` : value;
}
