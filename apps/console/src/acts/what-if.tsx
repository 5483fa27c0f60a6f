import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { call } from '../api/client.ts';
import type { Routes } from '../api/schema.ts';
import { t } from '../messages/index.ts';
import { Day } from '../shared/values.tsx';
import { ProblemAlert } from '../shared/problem-alert.tsx';
import type { ActKind } from './places.ts';

const KINDS = ['complaint', 'case', 'project', 'company'] as const;
type Kind = (typeof KINDS)[number];

type Foreseen = Routes['POST /api/v1/what-if']['answer'];

const isForeseeable = (kind: ActKind): kind is Kind => KINDS.some((one) => one === kind);

interface WhatIfProps {
  readonly kind: ActKind;
  readonly id: string;
  readonly command: string;
  /** What would be sent; null while something in it is still wrong, which is then shown beside the fields. */
  readonly payload: () => Readonly<Record<string, unknown>> | null;
}

/** What becomes of clocks and work if this were done, as the service itself would decide; nothing is kept. */
export function WhatIf({ kind, id, command, payload }: WhatIfProps) {
  const asking = useMutation({
    mutationFn: async (asked: { readonly kind: Kind; readonly sent: Readonly<Record<string, unknown>> }) => {
      const { actedOn, lateReason, ...rest } = asked.sent as Late;
      const late = {
        ...(actedOn === undefined ? {} : { actedOn }),
        ...(lateReason === undefined ? {} : { lateReason }),
      };
      const body = { kind: asked.kind, id, command, payload: rest, ...late };
      return (await call('POST /api/v1/what-if', { body })).body;
    },
  });
  if (!isForeseeable(kind)) return null;
  return (
    <div className="what-if">
      <Button
        type="link"
        loading={asking.isPending}
        onClick={() => {
          const sent = payload();
          if (sent !== null) asking.mutate({ kind, sent });
        }}
      >
        {t.acts.whatIf.ask}
      </Button>
      {asking.error !== null && <ProblemAlert error={asking.error} />}
      {asking.data !== undefined && <Changes {...asking.data} />}
    </div>
  );
}

interface Late {
  readonly actedOn?: string;
  readonly lateReason?: string;
}

function Changes({ clocks, opened, done }: Foreseen) {
  const { whatIf } = t.acts;
  const work = (heading: string, rows: Foreseen['opened']) =>
    rows.length === 0 ? null : (
      <p>
        {heading}
        {rows.map(({ label, unit }) => `${label}（${unit?.name ?? ''}）`).join('、')}
      </p>
    );
  return (
    <Alert
      type="info"
      role="status"
      title={whatIf.title}
      description={
        <>
          {clocks.length === 0 && <p>{whatIf.none}</p>}
          <ul>
            {clocks.map(({ clockId, title, unit, change, dueBefore, dueAfter, remainingWorkingDays }) => (
              <li key={clockId}>
                <strong>{title}</strong>（{unit?.name ?? ''}）{whatIf.changes[change]}
                {dueBefore !== null && (
                  <>
                    {whatIf.before}
                    <Day day={dueBefore} />
                  </>
                )}
                {dueAfter !== null && (
                  <>
                    {whatIf.after}
                    <Day day={dueAfter} />
                  </>
                )}
                {remainingWorkingDays !== null && whatIf.remaining(remainingWorkingDays)}
              </li>
            ))}
          </ul>
          {work(whatIf.opened, opened)}
          {work(whatIf.done, done)}
          <p className="act-hint">{whatIf.nothingKept}</p>
        </>
      }
    />
  );
}
