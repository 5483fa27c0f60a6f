import type { EventOf, FreeText, Sealed } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterEvent } from '../matter/state.ts';

/** 来访, 来电, 来信, 网上, 其他. */
export type ConductChannel = 'visit' | 'phone' | 'letter' | 'web' | 'other';

/** How a unit deals with what was brought to it (信访), or a person's conduct and discipline (检举控告). */
export type ConductAbout = 'handling' | 'discipline';

/** 书面, 当面, 电话, 短信. */
export type ToldReporterBy = 'writing' | 'in-person' | 'phone' | 'message';

/** 属实, 部分属实, 不属实或者查无实据, 不予受理, 由接收机关自行答复, 登记有误. */
export type ConductOutcome = 'found' | 'partly-found' | 'not-found' | 'not-taken' | 'with-body' | 'mistaken';

/** An official who is named; a person like any other. */
export interface AccusedOfficial {
  readonly subject: string;
  readonly name: Sealed;
  readonly unit: string;
  /** 职务, as it was said. */
  readonly post: FreeText | null;
}

/** 实名: concealed always. */
export interface ConductReporter {
  readonly subject: string;
  readonly name: Sealed;
  readonly phone: Sealed;
}

export interface ConductSaid {
  readonly about: ConductAbout;
  readonly accusedUnit: string | null;
  readonly official: AccusedOfficial | null;
  readonly said: FreeText;
  /** Which matter it has to do with, in words: nothing is written there, and nothing read from it. */
  readonly matter: FreeText | null;
  /** Null: 匿名. */
  readonly reporter: ConductReporter | null;
}

export type ConductFact =
  | EventOf<
      'ConductRegistered',
      ConductSaid & {
        readonly channel: ConductChannel;
        readonly receivedOn: LocalDay;
        readonly receiptCode: string;
        /** Who took it; of what came over the net the body that it was sent to. */
        readonly unit: string;
        /** Every unit that must not know of it. */
        readonly hiddenFrom: readonly string[];
      }
    >
  /** 转交. `onPaper`: the body has no login here. */
  | EventOf<
      'ConductPassedOn',
      {
        readonly passId: string;
        readonly unit: string;
        readonly onPaper: boolean;
        readonly reason: FreeText;
        readonly document: string | null;
      }
    >
  /** The body has it; `passId` null: it was brought to that body itself. */
  | EventOf<
      'ConductReceived',
      {
        readonly passId: string | null;
        readonly unit: string;
        readonly receivedOn: LocalDay;
        readonly number: string | null;
        readonly document: string | null;
      }
    >
  | EventOf<
      'ConductReporterTold',
      { readonly what: 'received' | 'result'; readonly way: ToldReporterBy; readonly words: FreeText }
    >
  | EventOf<'ConductEnded', { readonly outcome: ConductOutcome; readonly words: FreeText }>;

export type ConductEvent = ConductFact | MatterEvent;
