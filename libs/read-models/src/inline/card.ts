/** What a row of the inbox shows of its matter; of persons only how many. */
export interface MatterCard {
  readonly number: string | null;
  readonly channel: string | null;
  readonly stage: string | null;
  readonly urgent: boolean;
  readonly people: number;
  readonly amount_fen: number | null;
  readonly employer: string | null;
  readonly project: string | null;
  readonly hand_off_count: number;
}

export function sameCard(one: MatterCard, other: MatterCard): boolean {
  return (
    one.number === other.number &&
    one.channel === other.channel &&
    one.stage === other.stage &&
    one.urgent === other.urgent &&
    one.people === other.people &&
    one.amount_fen === other.amount_fen &&
    one.employer === other.employer &&
    one.project === other.project &&
    one.hand_off_count === other.hand_off_count
  );
}

/** Of what belongs to no one matter: it is known by the number of its paper. */
export function paperCard(number: string | null): MatterCard {
  return {
    number,
    channel: null,
    stage: null,
    urgent: false,
    people: 0,
    amount_fen: null,
    employer: null,
    project: null,
    hand_off_count: 0,
  };
}
