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
