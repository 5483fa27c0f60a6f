/** One column of a template: its heading, as the reader of lists knows it, and what belongs there. */
export interface TemplateColumn {
  readonly heading: string;
  readonly needed: boolean;
  readonly explained: string;
  readonly example: string | number;
  /** As it is shown and stored: texts stay texts, so that no digit of a long number is lost. */
  readonly format: 'text' | 'yuan' | 'days';
  readonly choices?: readonly string[];
}

export interface Template {
  readonly title: string;
  /** What the file is for. */
  readonly about: string;
  readonly columns: readonly TemplateColumn[];
}
