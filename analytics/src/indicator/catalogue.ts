import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { subjects } from '../subject/subjects.ts';
import type { IndicatorDefinition } from './define-indicator.ts';

/**
 * All indicators there are, by subject and in the order they are shown. Found by themselves: each is the default export
 * of `<code>/<code>.indicator.ts` in this folder.
 *
 * @throws Error when a folder holds none, its code is another, or its subject does not exist
 */
export const catalogue: readonly IndicatorDefinition[] = await readCatalogue(import.meta.dirname);

/** The indicators of one subject. */
export function indicatorsOf(subject: string): IndicatorDefinition[] {
  return catalogue.filter((definition) => definition.subject === subject);
}

/**
 * The indicator of a code.
 *
 * @throws RangeError where there is none
 */
export function getIndicator(code: string): IndicatorDefinition {
  const found = catalogue.find((definition) => definition.code === code);
  if (!found) throw new RangeError(`There is no indicator ${code}`);
  return found;
}

async function readCatalogue(folder: string): Promise<IndicatorDefinition[]> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const found = await Promise.all(names.map(({ name }) => readIndicator(folder, name)));
  const place = (definition: IndicatorDefinition) =>
    subjects.findIndex(({ code }) => code === definition.subject) * 10_000 + definition.order;
  return found.sort((one, other) => place(one) - place(other));
}

async function readIndicator(folder: string, name: string): Promise<IndicatorDefinition> {
  // Compiled, the files end in .js; in tests and under the source condition, in .ts.
  const file = readdirSync(join(folder, name)).find((each) => new RegExp(`^${name}\\.indicator\\.[jt]s$`).test(each));
  if (!file) throw new Error(`The folder indicator/${name} must hold ${name}.indicator.ts.`);
  const { default: definition } = (await import(pathToFileURL(join(folder, name, file)).href)) as {
    default?: IndicatorDefinition;
  };
  if (definition?.code !== name) {
    throw new Error(
      `indicator/${name}/${name}.indicator.ts must export by default an indicator with the code ${name}.`,
    );
  }
  if (!subjects.some(({ code }) => code === definition.subject)) {
    throw new Error(
      `The indicator ${name} names the subject ${definition.subject}, which subject/subjects.ts does not have.`,
    );
  }
  return definition;
}
