import type { Moment } from './moment.ts';

interface Task {
  readonly at: Moment;
  /** of tasks of one moment, the earlier one comes first */
  readonly number: number;
  readonly run: () => void;
}

/** What is still to be done, in the order of its time: a binary heap. */
export class TaskQueue {
  readonly #tasks: Task[] = [];
  #count = 0;

  /** Adds something to be done at a moment, which must not lie before what was done last. */
  add(at: Moment, run: () => void): void {
    const task = { at, number: this.#count++, run };
    const tasks = this.#tasks;
    let place = tasks.length;
    tasks.push(task);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(task, tasks[parent] as Task)) break;
      tasks[place] = tasks[parent] as Task;
      place = parent;
    }
    tasks[place] = task;
  }

  /** Does everything up to a moment, with what it leads to. What comes later is left undone. */
  *runUntil(end: Moment): Generator<void> {
    for (let next = this.#tasks[0]; next && next.at <= end; next = this.#tasks[0]) {
      this.#dropFirst();
      next.run();
      yield;
    }
  }

  #dropFirst(): void {
    const tasks = this.#tasks;
    const last = tasks.pop() as Task;
    if (tasks.length === 0) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= tasks.length) break;
      if (child + 1 < tasks.length && isBefore(tasks[child + 1] as Task, tasks[child] as Task)) child++;
      if (!isBefore(tasks[child] as Task, last)) break;
      tasks[place] = tasks[child] as Task;
      place = child;
    }
    tasks[place] = last;
  }
}

function isBefore(one: Task, other: Task): boolean {
  return one.at < other.at || (one.at === other.at && one.number < other.number);
}
