import type { CommandOf, EventOf, FreeText } from '../kernel/event.ts';

/** What persons send over the net beside files and the acts that officers have too. */
export type SendingFact =
  /** 补充的情况, in the person's own words. */
  EventOf<'StatementAdded', { readonly claimantId: string; readonly words: FreeText }>;

export type SendingCommand = CommandOf<'AddStatement', { readonly claimantId: string; readonly words: FreeText }>;
