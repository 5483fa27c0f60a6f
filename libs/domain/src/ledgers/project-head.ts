import type { LedgerKeeper } from '../project/regime-events.ts';
import type { ProjectState } from '../project/state.ts';
import { type LedgerRow, number, text } from './ledger.ts';

export const KEEPER: Readonly<Record<LedgerKeeper, string>> = {
  'general-contractor': '施工总承包单位',
  subcontractor: '分包单位',
};

export function head({ number: registered, facts }: ProjectState): LedgerRow {
  return { number: registered, name: facts?.name ?? null };
}

/** The project at the beginning of each row. */
export const HEAD = [number('number', '登记号'), text('name', '项目名称')];
