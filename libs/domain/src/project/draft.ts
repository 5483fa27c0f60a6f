import type { Draft } from '../kernel/draft.ts';
import type { ProjectOwnCommand } from './commands.ts';
import type { ProjectEvent } from './events.ts';
import type { ProjectState } from './state.ts';

export type ProjectDraft = Draft<ProjectState, ProjectEvent>;

/** The payload of one of the stream's own commands. */
export type ProjectPayload<T extends ProjectOwnCommand['type']> = Extract<
  ProjectOwnCommand,
  { readonly type: T }
>['data'];
