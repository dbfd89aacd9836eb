import type { IndicatorDefinition, LocalisedText } from './indicator.ts';

/** The dictionary page of all indicators, as Markdown. */
export function indicatorDictionary(definitions: readonly IndicatorDefinition[]): string {
  return [
    '# Indicators',
    '',
    'Made from the definitions in `analytics/src/indicator`, which the API, the dashboard and this page share.',
    'A value is a number with its 95 % interval, its numerator and denominator, or the reason why there is none.',
    ...definitions.flatMap(section),
    '',
  ].join('\n');
}

function section({ code, version, unit, name, description, numerator, denominator }: IndicatorDefinition): string[] {
  const row = (label: string, text: LocalisedText) => `| ${label} | ${text.en} | ${text.id} |`;
  return [
    '',
    `## ${name.en}`,
    '',
    `\`${code}\`, version ${version}, ${unit === 'COUNT' ? 'a number of families' : 'a share from 0 to 1'}.`,
    '',
    '|  | English | Bahasa Indonesia |',
    '| --- | --- | --- |',
    row('Name', name),
    row('Meaning', description),
    row('Numerator', numerator),
    ...(denominator ? [row('Denominator', denominator)] : []),
  ];
}
