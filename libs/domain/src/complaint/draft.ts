import type { Draft } from '../kernel/draft.ts';
import type { ComplaintOwnCommand } from './commands.ts';
import type { ComplaintEvent } from './events.ts';
import type { ComplaintState } from './state.ts';

export type ComplaintDraft = Draft<ComplaintState, ComplaintEvent>;

/** The payload of one of the stream's own commands. */
export type Payload<T extends ComplaintOwnCommand['type']> = Extract<ComplaintOwnCommand, { readonly type: T }>['data'];
