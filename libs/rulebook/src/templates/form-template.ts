import type { LetterTemplate } from './template.ts';

/** One labelled cell; what none of its variables says is left empty to write on. */
export interface TemplateCell {
  readonly label: string;
  /** With `{variables}`. */
  readonly text: string;
  /** Lines of room, 1 unless said otherwise. */
  readonly lines?: number;
}

/** Text of one kind of form, as it was worded from a day on: cells in rows of one or two, then notes. */
export interface FormTemplate extends Pick<
  LetterTemplate,
  'id' | 'version' | 'effectiveFrom' | 'effectiveTo' | 'title' | 'source' | 'mark'
> {
  readonly rows: readonly (readonly TemplateCell[])[];
  /** Below the table, without variables. */
  readonly notes: readonly string[];
}
