import type { Recorded } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import type { ProjectEvent } from '../events.ts';
import { proofsIn } from '../handed-in.ts';

/** A company takes nothing back that it handed in: it says what there is to say of it. Of others' files it knows nothing. */
export function noteProof(draft: ProjectDraft, command: ProjectPayload<'NoteProof'>): void {
  const file = draft.state.evidence[command.fileId];
  if (file === undefined || file.unit !== draft.context.actor.unit) refuse('evidence-unknown');
  draft.emit({ type: 'ProofNoted', data: command });
}

/** What an act rests on needs nobody's look any more. */
export function takeProofs(draft: ProjectDraft, event: Recorded<ProjectEvent>): void {
  for (const fileId of proofsIn(draft.state, event, draft.context.organisation)) {
    draft.emit({ type: 'ProofTaken', data: { fileId, act: event.type } });
  }
}
