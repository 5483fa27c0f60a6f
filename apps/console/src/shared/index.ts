export { DataAsOf } from './data-as-of.tsx';
export { Download } from './download.tsx';
export * from './format.ts';
export { Loaded } from './loaded.tsx';
export { PageHead } from './page-head.tsx';
export { type MaskedField, Person, type RevealRoute } from './person.tsx';
export { ProblemAlert } from './problem-alert.tsx';
export { useDraft } from './use-draft.ts';
export { Day, type DueState, DueTag, Instant, Money } from './values.tsx';
