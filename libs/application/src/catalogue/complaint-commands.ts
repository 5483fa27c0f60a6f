import type { ComplaintOwnCommand } from '@qingxin/domain';
import { commandsOf } from './command-spec.ts';
import { ENDING_SPECS } from './complaint-ending.ts';
import { ENTRY_SPECS } from './complaint-entry.ts';
import { HANDLING_SPECS } from './complaint-handling.ts';
import { INTAKE_SPECS } from './complaint-intake.ts';
import { TAKE_OVER_SPECS } from './complaint-take-over.ts';
import { TICKET_SPECS } from './complaint-tickets.ts';

export const COMPLAINT_SPECS = commandsOf<ComplaintOwnCommand>()({
  ...INTAKE_SPECS,
  ...TAKE_OVER_SPECS,
  ...TICKET_SPECS,
  ...ENTRY_SPECS,
  ...HANDLING_SPECS,
  ...ENDING_SPECS,
});
