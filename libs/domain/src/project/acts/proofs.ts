import { refuse } from '../../kernel/refusal.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';

/** A company takes nothing back that it handed in: it says what there is to say of it. Of others' files it knows nothing. */
export function noteProof(draft: ProjectDraft, command: ProjectPayload<'NoteProof'>): void {
  const file = draft.state.evidence[command.fileId];
  if (file === undefined || file.unit !== draft.context.actor.unit) refuse('evidence-unknown');
  draft.emit({ type: 'ProofNoted', data: command });
}
