import { Button } from 'antd';
import { useState } from 'react';
import { DropForm, FixForm } from '../../imports/row-forms.tsx';
import { t } from '../../messages/index.ts';
import { Mark, money, type Tone } from '../../shared/index.ts';
import type { SentRow } from './open-parts.ts';

const m = t.contractor.batch;
const TONES: Readonly<Record<string, Tone>> = { open: 'warn', ready: 'good', applied: 'good' };

interface RowProps {
  readonly batch: string;
  readonly kind: string;
  readonly row: SentRow;
  readonly canFix: boolean;
}

/** One worker of the file: what was found, and the way to put it right or leave it out. */
export function SentRowCard({ batch, kind, row, canFix }: RowProps) {
  const [act, setAct] = useState<'fix' | 'drop' | null>(null);
  const { row: number, status, name, fen, sheet, findings } = row;
  const isUndecided = status === 'open' || status === 'ready';
  return (
    <div className={`contractor-line contractor-row ${status}`}>
      <strong>{m.row(number)}</strong> {name?.masked} {fen !== null && money(fen)}{' '}
      {sheet !== null && (sheet.signed ? m.signed : m.unsigned)}{' '}
      <Mark tone={TONES[status] ?? 'plain'}>{m.states[status as keyof typeof m.states]}</Mark>
      {findings.map(({ code, cell, text }) => (
        <p key={`${code} ${cell ?? ''}`}>
          {cell === null ? '' : `${cell}：`}
          {text}
        </p>
      ))}
      {canFix && isUndecided && act === null && (
        <div>
          <Button type="link" aria-label={`${m.fix}：${m.row(number)}`} onClick={() => setAct('fix')}>
            {m.fix}
          </Button>
          <Button type="link" aria-label={`${m.drop}：${m.row(number)}`} onClick={() => setAct('drop')}>
            {m.drop}
          </Button>
        </div>
      )}
      {act === 'fix' && <FixForm batch={batch} kind={kind} row={row} onClose={() => setAct(null)} />}
      {act === 'drop' && <DropForm batch={batch} row={row} words={m.drop} onClose={() => setAct(null)} />}
    </div>
  );
}
