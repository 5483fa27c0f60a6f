import Type from 'typebox';

/** Whoever sees every matter. */
export const AUDITORS = ['auditor', 'coordinator', 'leading-group'] as const;

/** A day of Beijing as it is asked for. */
export const localDay = (description: string) =>
  Type.String({ description, pattern: '^20\\d{2}-\\d{2}-\\d{2}$', format: 'date' });
