import type { Column } from './columns.ts';
import type { RowIssue } from './feed-fact.ts';
import { showFound } from './found.ts';

/** Gathers what is noticed in a line, so that the sender learns of everything at once. */
export class RowReport {
  readonly refusals: RowIssue[] = [];
  readonly warnings: RowIssue[] = [];

  /** Notes a broken rule. The value found is masked here; pass null where showing it would tell a name. */
  refuse(code: string, field: Column | null, found: string | null, message: string): void {
    // a value that is looked at twice is refused once
    if (this.refusals.some((refusal) => refusal.code === code && refusal.field === field)) return;
    this.refusals.push({ code, field, found: found === null ? null : showFound(found), message });
  }

  /** Notes what was mended, or is worth a look. */
  warn(code: string, field: Column | null, found: string | null, message: string): void {
    this.warnings.push({ code, field, found: found === null ? null : showFound(found), message });
  }
}
