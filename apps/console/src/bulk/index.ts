export { BulkBar, type BulkBarProps } from './bulk-bar.tsx';
export type { BulkAct, BulkItem } from './bulk-run.ts';
