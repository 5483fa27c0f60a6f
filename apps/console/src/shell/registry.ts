import type { ComponentType, ReactNode } from 'react';
import type { t } from '../messages/index.ts';

export type Role = keyof typeof t.roles;

/** One page of the console. */
export interface PageEntry {
  /** As react-router writes it: `cases/:id`. */
  readonly path: string;
  /** Loaded when it is first opened. */
  readonly load: () => Promise<{ readonly Page: ComponentType }>;
  /** Posts that have it; the service decides what is on it. */
  readonly roles: readonly Role[];
  /** Its place in the navigation; pages that are reached from others have none. */
  readonly nav?: {
    readonly label: string;
    readonly icon: ReactNode;
    readonly keys?: string;
    /** Paths that stand under the same entry. */
    readonly also?: readonly string[];
  };
  /** Open to everybody, without the frame of those signed in. */
  readonly isPublic?: true;
}

/** Roles that see matters. */
export const READERS: readonly Role[] = ['officer', 'unit-head', 'coordinator', 'leading-group', 'auditor'];
/** Roles that are given work. */
export const WORKERS: readonly Role[] = ['officer', 'unit-head', 'coordinator', 'leading-group'];
/** Roles that register complaints. */
export const CLERKS: readonly Role[] = ['officer', 'unit-head', 'coordinator'];
/** Roles that press units on and trace back what went wrong. */
export const STEERING: readonly Role[] = ['coordinator', 'leading-group'];
/** Companies that build: light pages of their own, and no others. */
export const CONTRACTORS: readonly Role[] = ['contractor'];
/** Roles that look over the work of others. */
export const OVERSEERS: readonly Role[] = ['unit-head', 'coordinator', 'leading-group', 'auditor'];
/** Roles that read the one-page report. */
export const BRIEFED: readonly Role[] = ['coordinator', 'leading-group', 'auditor'];
export const EVERYBODY: readonly Role[] = [...READERS, 'administrator'];
