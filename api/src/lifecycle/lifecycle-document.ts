import type { Machine } from '../use-case/machine.ts';

/** One machine of the lifecycle, for its page of the documentation. */
export interface LifecycleChapter {
  readonly title: string;
  /** What it is, for whom, in a sentence or two. */
  readonly about: string;
  readonly machine: Machine<string, string>;
}

/** Writes `docs/lifecycle.md`: a diagram and a table of state × action for each machine, from the tables themselves. */
export function lifecycleDocument(chapters: readonly LifecycleChapter[]): string {
  return [
    '# Lifecycle\n\nStates and moves, generated from the typed tables in `api/src`; `npm test -- -u` writes it anew. ' +
      'A dash in a table is a move that is refused: the answer names the state and what can be done instead.\n',
    ...chapters.map(chapterOf),
  ].join('\n');
}

function chapterOf({ title, about, machine }: LifecycleChapter): string {
  return `## ${title}\n\n${about}\n\n${diagramOf(machine)}\n${tableOf(machine)}`;
}

/** A Mermaid diagram: one arrow for each pair of states, with the actions that lead from one to the other. */
function diagramOf({ states, actions, initial, moves }: Machine<string, string>): string {
  const arrows = states.flatMap((from) => {
    const byTarget = Map.groupBy(
      actions.filter((action) => moves[from]![action] !== null),
      (action) => moves[from]![action]!,
    );
    return [...byTarget].map(([to, taken]) => `  ${from} --> ${to}: ${taken.join(', ')}`);
  });
  const ends = states.filter((state) => actions.every((action) => moves[state]![action] === null));
  const lines = [`  [*] --> ${initial}`, ...arrows, ...ends.map((state) => `  ${state} --> [*]`)];
  return `\`\`\`mermaid\nstateDiagram-v2\n${lines.join('\n')}\n\`\`\`\n`;
}

function tableOf({ states, actions, moves }: Machine<string, string>): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[
    row(['', ...states]),
    row(['---', ...states.map(() => '---')]),
    ...actions.map((action) => row([action, ...states.map((state) => moves[state]![action] ?? '–')])),
  ].join('\n')}\n`;
}
