import { breakdownsOf, reachOf } from '../figures/components-of.ts';
import type { LocalisedText } from '../localised-text.ts';
import { subjects } from '../subject/subjects.ts';
import type { IndicatorDefinition, IndicatorUnit } from './define-indicator.ts';

const UNITS: Record<IndicatorUnit, string> = {
  COUNT: 'a number',
  RATIO: 'a share from 0 to 1',
  RUPIAH: 'rupiah',
  HOURS: 'hours',
  DAYS: 'days',
  MONTHS: 'months',
};

const REACH = {
  KELURAHAN: '',
  CITY: ' Of whole cities only.',
  REGISTER: ' Of the register as a whole, by no area.',
};

/** The dictionary page of all indicators, as Markdown. */
export function indicatorDictionary(definitions: readonly IndicatorDefinition[]): string {
  return [
    '# Indicators',
    '',
    'Made from the definitions in `analytics/src/indicator`, which the API, the dashboard, the files and this page share.',
    'A value is a number, with its 95 % interval where it has one, and what it was made of, or the reason why there is none.',
    'Every indicator can be broken down by city, kecamatan or kelurahan, unless it says otherwise, and by year or quarter;',
    'what it has besides is said.',
    ...subjects.flatMap(({ code, name, description }) => [
      '',
      `## ${name.en} (${name.id})`,
      '',
      `${description.en} In GraphQL: \`${code}\`.`,
      ...definitions.filter(({ subject }) => subject === code).flatMap(section),
    ]),
    '',
  ].join('\n');
}

function section(definition: IndicatorDefinition): string[] {
  const { code, version, unit, name, question, description, numerator, denominator } = definition;
  const { population, period, limits, sources } = definition;
  const row = (label: string, text: LocalisedText) => `| ${label} | ${text.en} | ${text.id} |`;
  const breakdowns = [...breakdownsOf(definition)].sort();
  return [
    '',
    `### ${name.en}`,
    '',
    `\`${code}\`, version ${version}, ${UNITS[unit]}. ` +
      `Breakdowns: ${breakdowns.map((each) => `\`${each}\``).join(', ') || 'area and time only'}.` +
      REACH[reachOf(definition)],
    '',
    '|  | English | Bahasa Indonesia |',
    '| --- | --- | --- |',
    row('Name', name),
    row('Question', question),
    row('Meaning', description),
    row('Numerator', numerator),
    ...(denominator ? [row('Denominator', denominator)] : []),
    row('Population', population),
    row('Period', period),
    row('Limits', limits),
    `| Sources | ${sources.join('; ')} | |`,
  ];
}
