import type { FreeText, Sealed } from '@qingxin/domain';

/** Who asks: whoever speaks for the others, or the first. Of a concealed person there is no name here. */
export interface CardParty {
  readonly name: Sealed | null;
  readonly concealed: boolean;
}

/** What a row of the inbox shows of its matter; what is personal in it stays sealed. */
export interface MatterCard {
  readonly number: string | null;
  readonly channel: string | null;
  readonly stage: string | null;
  readonly urgent: boolean;
  readonly urgent_reason: FreeText | null;
  readonly people: number;
  readonly party: CardParty | null;
  readonly amount_fen: number | null;
  readonly employer: string | null;
  readonly project: string | null;
  readonly hand_off_count: number;
  /** 主办、协办. */
  readonly lead_unit: string | null;
  readonly co_units: readonly string[] | null;
}

const NOTHING: MatterCard = {
  ...{ number: null, channel: null, stage: null, urgent: false, urgent_reason: null, people: 0, party: null },
  ...{ amount_fen: null, employer: null, project: null, hand_off_count: 0, lead_unit: null, co_units: null },
};

export function cardOf(facts: Partial<MatterCard>): MatterCard {
  return { ...NOTHING, ...facts };
}

export function sameCard(one: MatterCard, other: MatterCard): boolean {
  const { party, co_units, ...facts } = one;
  const names = Object.keys(facts) as (keyof typeof facts)[];
  return (
    names.every((name) => one[name] === other[name]) &&
    party?.name === other.party?.name &&
    party?.concealed === other.party?.concealed &&
    (co_units ?? []).join() === (other.co_units ?? []).join()
  );
}

/** Of what belongs to no one matter: it is known by the number of its paper. */
export function paperCard(number: string | null): MatterCard {
  return cardOf({ number });
}
