import type { Command } from '../command.ts';
import { accountCreateAdmin } from './account-create-admin.ts';
import { calendarApprove } from './calendar-approve.ts';
import { calendarImport } from './calendar-import.ts';
import { incidents } from './incidents.ts';
import { rebuild } from './rebuild.ts';
import { rehydrate } from './rehydrate.ts';
import { rulesCheck } from './rules-check.ts';
import { story } from './story.ts';
import { verifyEvidence } from './verify-evidence.ts';

/** Every command of `qx`; a new one is a file of its own and a line here. */
export const COMMANDS: readonly Command[] = [
  story,
  rulesCheck,
  calendarImport,
  calendarApprove,
  incidents,
  rebuild,
  rehydrate,
  verifyEvidence,
  accountCreateAdmin,
];
