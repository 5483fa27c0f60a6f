import type { Command } from '../command.ts';
import { accountCreateAdmin } from './account-create-admin.ts';
import { backup } from './backup.ts';
import { calendarApprove } from './calendar-approve.ts';
import { calendarImport } from './calendar-import.ts';
import { check } from './check.ts';
import { exportBundleCommand } from './export-bundle.ts';
import { incidents } from './incidents.ts';
import { messages } from './messages.ts';
import { rebuild } from './rebuild.ts';
import { rehydrate } from './rehydrate.ts';
import { restore } from './restore.ts';
import { rotateKeys } from './rotate-keys.ts';
import { rulesCheck } from './rules-check.ts';
import { seal } from './seal.ts';
import { story } from './story.ts';
import { verify } from './verify.ts';
import { verifyBundleCommand } from './verify-bundle.ts';
import { verifyEvidence } from './verify-evidence.ts';

/** Every command of `qx`; a new one is a file of its own and a line here. */
export const COMMANDS: readonly Command[] = [
  story,
  rulesCheck,
  calendarImport,
  calendarApprove,
  check,
  incidents,
  messages,
  rebuild,
  rehydrate,
  verifyEvidence,
  // After the command whose name begins with the same word.
  verify,
  seal,
  exportBundleCommand,
  verifyBundleCommand,
  accountCreateAdmin,
  backup,
  restore,
  rotateKeys,
];
