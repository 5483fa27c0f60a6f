import type { Draft } from '../kernel/draft.ts';
import type { BatchOwnCommand } from './commands.ts';
import type { BatchEvent } from './events.ts';
import type { BatchState } from './state.ts';

export type BatchDraft = Draft<BatchState, BatchEvent>;

/** The payload of one of the stream's own commands. */
export type BatchPayload<T extends BatchOwnCommand['type']> = Extract<BatchOwnCommand, { readonly type: T }>['data'];
