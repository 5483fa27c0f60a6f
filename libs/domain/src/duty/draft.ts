import type { Draft } from '../kernel/draft.ts';
import type { DutyOwnCommand } from './commands.ts';
import type { DutyEvent } from './events.ts';
import type { DutyState } from './state.ts';

export type DutyDraft = Draft<DutyState, DutyEvent>;

/** The payload of one of the stream's own commands. */
export type DutyPayload<T extends DutyOwnCommand['type']> = Extract<DutyOwnCommand, { readonly type: T }>['data'];
