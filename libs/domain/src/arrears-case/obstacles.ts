import type { CaseState } from './state.ts';

/** What an obstacle calls for: the police's help (notice, part three (三)3). */
export const OBSTACLE_STEP = 'police-assistance';

/** The newest obstacle that no step answers which was started after it. */
export function openObstacle({ obstacles, steps }: CaseState): CaseState['obstacles'][number] | null {
  const newest = obstacles.at(-1) ?? null;
  const answered = Object.values(steps).some(
    ({ kind, answers }) => kind === OBSTACLE_STEP && newest !== null && answers >= newest.version,
  );
  return answered ? null : newest;
}
