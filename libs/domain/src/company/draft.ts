import type { Draft } from '../kernel/draft.ts';
import type { CompanyOwnCommand } from './commands.ts';
import type { CompanyEvent } from './events.ts';
import type { CompanyState } from './state.ts';

export type CompanyDraft = Draft<CompanyState, CompanyEvent>;

/** The payload of one of the stream's own commands. */
export type CompanyPayload<T extends CompanyOwnCommand['type']> = Extract<
  CompanyOwnCommand,
  { readonly type: T }
>['data'];
