/** The ladder of one unit as the reads of matters answer it; their document leaves its parts open. */
export interface LadderView {
  readonly key: string;
  readonly unit: string;
  readonly unitName: string | null;
  readonly rungs: readonly RungView[];
}

export interface RungView {
  readonly id: string;
  readonly rung: string;
  readonly status: string;
  readonly proposedAt: string;
  readonly number: string | null;
  readonly answerBy: string | null;
}

export interface ActiveRung extends RungView {
  readonly unitName: string;
}

const ACTIVE = ['proposed', 'issued', 'answered', 'postponed'];

/** The highest rung of each ladder that somebody has to act on, the highest first. */
export function activeRungs(ladders: readonly unknown[]): readonly ActiveRung[] {
  return (ladders as readonly LadderView[])
    .flatMap(({ unit, unitName, rungs }) => {
      const active = rungs.filter(({ status }) => ACTIVE.includes(status)).slice(-1);
      return active.map((rung) => ({ ...rung, unitName: unitName ?? unit }));
    })
    .sort((a, b) => b.rung.localeCompare(a.rung));
}
