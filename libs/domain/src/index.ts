export type * from './kernel/time-types.ts';
export type * from './kernel/event.ts';
export * from './kernel/refusal.ts';
export type * from './rules/rule.ts';
export type * from './time/types.ts';
