import type { Table } from './access-rows.ts';
import { BACKLOG } from './access-table-backlog.ts';
import { BOARD } from './access-table-board.ts';
import { BULK } from './access-table-bulk.ts';
import { CONDUCT } from './access-table-conduct.ts';
import { CONTRACTORS } from './access-table-contractors.ts';
import { DECISIONS } from './access-table-decisions.ts';
import { DESK } from './access-table-desk.ts';
import { ERASURE } from './access-table-erase.ts';
import { GROUP_ENTRY } from './access-table-group.ts';
import { INTAKE } from './access-table-intake.ts';
import { COUNTED } from './access-table-ledgers.ts';
import { MESSAGES } from './access-table-messages.ts';
import { RECEIPTS, SITES } from './access-table-public.ts';
import { SESSIONS } from './access-table-sessions.ts';
import { WINDOW } from './access-table-window.ts';

/** What single desks ask for: inbox, window, supervisors, auditors, companies that build, the public. */
export const DESKS: Table = new Map(
  [
    BACKLOG,
    BOARD,
    BULK,
    CONDUCT,
    CONTRACTORS,
    COUNTED,
    DECISIONS,
    DESK,
    ERASURE,
    GROUP_ENTRY,
    INTAKE,
    MESSAGES,
    RECEIPTS,
    SESSIONS,
    SITES,
    WINDOW,
  ].flatMap((table) => [...table]),
);
