import { Link } from 'react-router';
import { t } from '../../messages/index.ts';
import { Instant, Mark, money, type Tone } from '../../shared/index.ts';
import type { SentFile } from './open-parts.ts';

const m = t.contractor;
const TONES: Readonly<Record<string, Tone>> = { 'to-fix': 'warn', waiting: 'info', accepted: 'good' };

/** Sheets and slips that the company sent, each with how it stands. */
export function Files({ project, files }: { readonly project: string; readonly files: readonly SentFile[] }) {
  if (files.length === 0) return <p>{m.noFiles}</p>;
  return (
    <>
      {files.map(({ id, kindName, month, keeper, receivedAt, totalFen, rows, openRows, state }) => (
        <div key={id} className="contractor-line">
          <Link to={`/contractor/${project}/files/${id}`}>
            {m.month(month)}
            {kindName}
            {keeper !== null && `：${keeper}`}
          </Link>{' '}
          <Mark tone={TONES[state] ?? 'plain'}>{m.fileStates[state as keyof typeof m.fileStates]}</Mark>
          <p className="second">
            <Instant at={receivedAt} /> · {m.rowsOf(rows)} · {money(totalFen)}
            {state === 'to-fix' && ` · ${m.openRows(openRows)}`}
          </p>
        </div>
      ))}
    </>
  );
}
