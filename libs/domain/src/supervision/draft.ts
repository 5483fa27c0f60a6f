import type { Draft } from '../kernel/draft.ts';
import type { SupervisionOwnCommand } from './commands.ts';
import type { SupervisionEvent } from './events.ts';
import type { SupervisionState } from './state.ts';

export type SupervisionDraft = Draft<SupervisionState, SupervisionEvent>;

/** The payload of one of the stream's own commands. */
export type SupervisionPayload<T extends SupervisionOwnCommand['type']> = Extract<
  SupervisionOwnCommand,
  { readonly type: T }
>['data'];
