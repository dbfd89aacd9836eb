import deepPage from './deep-page.mjs';
import familiesOnAid from './families-on-aid.mjs';
import familiesPage from './families-page.mjs';
import family from './family.mjs';
import filteredPage from './filtered-page.mjs';
import graduationRate from './graduation-rate.mjs';
import kelurahanFamilies from './kelurahan-families.mjs';
import nameSearch from './name-search.mjs';

/**
 * One question put to every peer in its own words, so that the JSON of the answers is the same.
 *
 * @typedef {object} BenchQuery
 * @property {string} name identity in the results
 * @property {string} title what a person reads
 * @property {boolean} [isIndicator] answered from a cube by us and from the base tables by the others; also measured at
 *   the scale of a province
 * @property {Operation} ours
 * @property {Operation} postgraphile
 * @property {Statement} sql
 *
 * @typedef {object} Operation GraphQL
 * @property {string} query
 * @property {(sample: Sample) => object} [variables]
 * @property {(data: any) => object} [rowsOf] the answer in the shape of the others, for comparing them
 * @property {Omit<Operation, 'cursor'>} [cursor] asked beforehand: the cursor of its first edge becomes `$after`
 *
 * @typedef {object} Statement
 * @property {string} text one column `json`, of text
 * @property {(sample: Sample) => unknown[]} [values]
 *
 * @typedef {Awaited<ReturnType<typeof import('../lib/sample.mjs').takeSample>>} Sample
 */

/** What is measured, in the order of the table. @type {BenchQuery[]} */
export const QUERIES = [
  familiesPage,
  family,
  filteredPage,
  deepPage,
  kelurahanFamilies,
  nameSearch,
  graduationRate,
  familiesOnAid,
];
