import {
  type Actor,
  disposalObstacles,
  ERASURE_STREAM,
  type ErasureProposal,
  type ErasureResult,
  type ErasureState,
  leftOf,
  type Obstacle,
  personObstacles,
  standingOf,
} from '@qingxin/domain';
import { type SqlExecutor, uuidV5 } from '@qingxin/event-store';
import type { Door } from '../door/open-door.ts';

/** Destroys what two persons decided; never proposes or approves anything. */
const ACTOR: Actor = { id: 'system:erasure', unit: null, post: null, roles: ['system'] };
const ERASURES = '5b1f5a38-7d7e-4c3f-8a63-1f0c9d8e2b47';

/** The last event of a proposal says whether the software has still something to do of it. */
const WAITING = {
  name: 'erasures_waiting',
  text: `SELECT e.data->>'proposalId' AS id FROM es.stream s JOIN es.event e USING (stream_id)
    WHERE s.name = '${ERASURE_STREAM}' AND e.type = 'ErasureApproved' AND NOT EXISTS (SELECT FROM es.event f
      WHERE f.stream_id = e.stream_id AND f.type = 'ErasureFinished' AND f.data->>'proposalId' = e.data->>'proposalId')
    ORDER BY e.version`,
};

export interface ErasureParts {
  readonly door: Pick<Door, 'handler' | 'journal' | 'references' | 'clock' | 'vault' | 'erasure'>;
  readonly sql: SqlExecutor;
}

/** Proposals that were approved and are not carried out, oldest first. */
export async function waitingErasures(sql: SqlExecutor): Promise<readonly string[]> {
  return (await sql<{ readonly id: string }>(WAITING)).map(({ id }) => id);
}

/**
 * Carries one proposal out, matter by matter. What stands in the way by now is looked at once more. The keys go first and the
 * event follows: broken off between the two, the same keys are found and destroyed again, and then it is told. Answers whether it
 * did anything.
 */
export async function workOnErasure(
  parts: ErasureParts,
  proposalId: string,
  keepOn: () => boolean = () => true,
): Promise<boolean> {
  const proposal = (await erasuresAt(parts)).proposals[proposalId];
  if (proposal?.status !== 'approved') return false;
  const left = leftOf(proposal);
  for (const [index, matter] of left.entries()) {
    if (!keepOn()) return index > 0;
    const result = await carriedOut(parts, proposal, matter);
    const payload = { proposalId, results: [result], last: index === left.length - 1 };
    const commandId = uuidV5(ERASURES, `${proposalId}/${matter}`);
    await parts.door.handler.handle({ commandId, stream: ERASURE_STREAM, type: 'RecordErasure', payload }, ACTOR);
  }
  return left.length > 0;
}

async function erasuresAt({ door }: Pick<ErasureParts, 'door'>): Promise<ErasureState> {
  return (await door.journal.open(ERASURE_STREAM)).state as ErasureState;
}

async function carriedOut(parts: ErasureParts, proposal: ErasureProposal, matter: string): Promise<ErasureResult> {
  const { journal, vault, erasure } = parts.door;
  const [obstacle] = await inTheWay(parts, proposal, matter);
  if (obstacle !== undefined) return { matter, code: obstacle.code, keys: 0, files: [] };
  const { about } = proposal;
  if (about.kind === 'matters') {
    const { subjects, files } = await erasure.allOf(matter, journal);
    await vault.destroyAll(subjects);
    return { matter, code: null, keys: subjects.length, files };
  }
  const texts = about.texts.map(({ subject }) => subject);
  const beside = await erasure.besidePerson(about.subject, matter, texts);
  await vault.destroyAll(beside.filter((subject) => subject !== about.subject));
  await vault.destroyAll([about.subject]);
  return { matter, code: null, keys: texts.length + 1, files: [] };
}

async function inTheWay(
  { door }: ErasureParts,
  { about }: ErasureProposal,
  matter: string,
): Promise<readonly Obstacle[]> {
  const opened = await door.journal.open(ERASURE_STREAM);
  const at = door.clock.now(opened.offsetMs);
  const { rules } = await door.references.asSeen(opened.referenceHeads, at);
  const standing = standingOf(opened.state as ErasureState, { rules, at });
  if (about.kind === 'matters') {
    return disposalObstacles(matter, await door.erasure.disposed(matter, door.journal), standing);
  }
  const { matters } = await door.erasure.person(about.subject, matter, door.journal);
  return personObstacles(about.subject, matters, about.ground, standing);
}
