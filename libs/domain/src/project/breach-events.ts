import type { EventOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Regime } from '../ladder/facts.ts';

/** What is not as the regimes ask for it; each kind has its article and, where it is one of the five, its regime. */
export type BreachKind =
  | 'no-real-name'
  | 'no-wage-clerk'
  | 'no-monitor-entry'
  | 'no-labour-ledger'
  | 'no-special-account'
  | 'account-not-reported'
  | 'labour-cost-late'
  | 'wages-late'
  | 'paid-outside-account'
  | 'card-withheld'
  | 'no-deposit'
  | 'deposit-letter-expired'
  | 'board-incomplete'
  | 'no-payment-guarantee'
  | 'guarantee-expired'
  | 'cycle-too-long'
  | 'funds-missing'
  | 'unapproved-project'
  | 'scale-enlarged'
  | 'estimate-raised'
  | 'price-unpaid'
  | 'illegal-award'
  | 'resold-contract'
  | 'illegal-subcontract'
  | 'attached-licence';

export type BreachMeasure = 'order-again' | 'stop-work' | 'penalty' | 'credit-record';

interface BreachRef {
  readonly breachId: string;
}

export type BreachEvent =
  | EventOf<
      'BreachFound',
      BreachRef & {
        readonly kind: BreachKind;
        readonly regime: Regime | null;
        readonly article: string;
        /** By a check, by a date that passed, or by what was recorded. */
        readonly by: 'check' | 'lapse' | 'record';
        /** The clock that lapsed; the month that it is about. */
        readonly clockId: string | null;
        readonly month: string | null;
        readonly foundOn: LocalDay;
        readonly note: FreeText | null;
      }
    >
  /** 限期整改指令书 of the supervising unit. */
  | EventOf<
      'RectificationOrdered',
      BreachRef & {
        readonly number: string;
        readonly unit: string;
        readonly orderedOn: LocalDay;
        readonly dueOn: LocalDay;
        readonly demand: FreeText;
      }
    >
  | EventOf<
      'RectificationJudged',
      BreachRef & {
        readonly outcome: 'rectified' | 'not-rectified';
        readonly measure: BreachMeasure | null;
        readonly effectiveOn: LocalDay;
        readonly document: string;
      }
    >
  /** It never was one: done in time and entered late, spared by a date put right or a new calendar, or found by mistake. */
  | EventOf<
      'BreachStruck',
      BreachRef & { readonly because: 'done-in-time' | 'spared' | 'mistake'; readonly reason: FreeText | null }
    >
  | EventOf<
      'RegimesChecked',
      { readonly unit: string; readonly checkedOn: LocalDay; readonly findings: number; readonly document: string }
    >;
