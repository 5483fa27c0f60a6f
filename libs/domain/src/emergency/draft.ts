import type { Draft } from '../kernel/draft.ts';
import type { EmergencyOwnCommand } from './commands.ts';
import type { EmergencyEvent } from './events.ts';
import type { EmergencyState } from './state.ts';

export type EmergencyDraft = Draft<EmergencyState, EmergencyEvent>;

/** The payload of one of the stream's own commands. */
export type EmergencyPayload<T extends EmergencyOwnCommand['type']> = Extract<
  EmergencyOwnCommand,
  { readonly type: T }
>['data'];
