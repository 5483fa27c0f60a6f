import type { CaseOwnCommand } from '@qingxin/domain';
import { CASE_DEBTOR_SPECS } from './case-debtors.ts';
import { CASE_DOSSIER_SPECS } from './case-dossier.ts';
import { CASE_MONEY_SPECS } from './case-money.ts';
import { CASE_OPENING_SPECS } from './case-opening.ts';
import { commandsOf } from './command-spec.ts';

export const CASE_SPECS = commandsOf<CaseOwnCommand>()({
  ...CASE_OPENING_SPECS,
  ...CASE_MONEY_SPECS,
  ...CASE_DEBTOR_SPECS,
  ...CASE_DOSSIER_SPECS,
});
