import type { Actor } from '@qingxin/domain';
import { contentHash, uuidV5 } from '@qingxin/event-store';
import { RULE_ROWS, seedCalendarYears } from '@qingxin/rulebook';
import type { CommandHandler } from '../door/command-handler.ts';

/** Sets up what a district needs before its first matter; never handles one. */
export const SETUP_ACTOR: Actor = { id: 'system:setup', unit: null, post: null, roles: ['system'] };

/** Under this name the rule rows and calendar years that come with the product enter their streams. */
export const RELEASE = '0.1.0';

const ADOPTIONS = '5a0c6f4e-7d1b-4a53-9c58-2f8f0b1d7e64';

/**
 * Brings the rule rows and calendar years of this release into their streams, which are what decisions read from then on.
 * Sent at every start: known rows and years yield no event.
 */
export async function adoptShipped(handler: CommandHandler, release: string): Promise<void> {
  await adopt(handler, 'calendar', 'AdoptCalendar', { release, years: seedCalendarYears() });
  await adopt(handler, 'rulebook', 'AdoptRules', { release, rows: RULE_ROWS });
}

/** The id follows from the content, so that two programs that start at once send the same command. */
async function adopt(handler: CommandHandler, stream: string, type: string, payload: object): Promise<void> {
  await handler.handle(
    { commandId: uuidV5(ADOPTIONS, `${type}/${contentHash(payload)}`), stream, type, payload },
    SETUP_ACTOR,
  );
}
