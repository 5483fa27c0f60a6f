import type { Draft } from '../kernel/draft.ts';
import type { CaseOwnCommand } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

export type CaseDraft = Draft<CaseState, CaseEvent>;

/** The payload of one of the stream's own commands. */
export type CasePayload<T extends CaseOwnCommand['type']> = Extract<CaseOwnCommand, { readonly type: T }>['data'];
