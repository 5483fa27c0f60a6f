import type { Actor, Rulebook } from '@qingxin/domain';
import type { Names } from '../../matters/labels.ts';
import type { MatterKind } from '../../matters/matter-sight.ts';

/** How one thing stands, in words; the key is the same for as long as it is the same thing. */
export interface StandingFact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface SaidWith {
  readonly kind: MatterKind;
  readonly actor: Actor;
  readonly names: Names;
  readonly rules: Rulebook;
  /** Periods of an act that this reader is told of, by the item that they are about. */
  readonly knows: (key: string | null) => boolean;
}

/** Nothing where there is nothing to say. */
export function one(key: string, label: string, value: string | null): readonly StandingFact[] {
  return value === null || value === '' ? [] : [{ key, label, value }];
}
