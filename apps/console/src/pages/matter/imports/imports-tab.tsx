import { Alert } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { CaseFileForm } from '../../../imports/case-file-form.tsx';
import { type FileState, fileState } from '../../../imports/file-state.ts';
import { MonthFileForm } from '../../../imports/month-file-form.tsx';
import type { Received } from '../../../imports/use-import.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { useSession } from '../../../session/use-session.ts';
import { Instant, Loaded, Mark, money, type Tone } from '../../../shared/index.ts';
import type { MatterKind } from '../../../shared/matters.ts';
import { Pager } from '../../../shared/pager.tsx';
import type { AnswerOfKind } from '../head-facts.ts';
import type { Party } from '../money/open-parts.ts';
import { Part, Rows } from '../parts.tsx';
import type { Particulars } from '../project/open-parts.ts';
import type { Matter } from '../routes-of.ts';
import { keepersIn, nameText } from './named.ts';

const m = t.imports;
const TONES: Readonly<Record<FileState, Tone>> = {
  ...{ discarded: 'plain', 'to-fix': 'warn', waiting: 'info', running: 'info', done: 'good', 'left-out': 'plain' },
};
const SENDERS: readonly string[] = ['officer', 'unit-head'];

type File = AnswerOf<'GET /api/v1/batches'>['items'][number];

/** 导入文件 of a case or project: a further one, and those that came with how they stand. */
export function ImportsTab({ matter, data }: { readonly matter: Matter; readonly data: AnswerOfKind<MatterKind> }) {
  return (
    <>
      {matter.asOf === null && (
        <Part title={m.upload}>
          {matter.kind === 'case' ? (
            <OfCase id={matter.id} data={data as AnswerOfKind<'case'>} />
          ) : (
            <OfProject id={matter.id} data={data as AnswerOfKind<'project'>} />
          )}
        </Part>
      )}
      <Part title={m.tab.files}>
        <FileList matter={matter} />
      </Part>
    </>
  );
}

/** To the file, with what was found of it as a whole: the service says so once only. */
function useOpenFile(): (received: Received) => void {
  const navigate = useNavigate();
  return ({ id, fileFindings }) => void navigate(`/batches/${id}`, { state: { fileFindings } });
}

function OfCase({ id, data }: { readonly id: string; readonly data: AnswerOfKind<'case'> }) {
  const { unit, roles } = useSession();
  const open = useOpenFile();
  const mayImport =
    roles.some((role) => SENDERS.includes(role)) &&
    unit !== null &&
    [data.lead?.unit, data.filingUnit?.unit].includes(unit);
  if (!mayImport) return <Alert type="info" showIcon title={m.tab.case} />;
  const parties = (data.parties as readonly Party[]).map(({ id: value, role, name }) => ({
    ...{ value, label: `${word(t.words.partyRole, role) ?? ''} · ${nameText(name)}` },
  }));
  return <CaseFileForm id={id} parties={parties} at={data.at} onReceived={open} />;
}

function OfProject({ id, data }: { readonly id: string; readonly data: AnswerOfKind<'project'> }) {
  const { roles } = useSession();
  const open = useOpenFile();
  if (!roles.some((role) => SENDERS.includes(role))) return <Alert type="info" showIcon title={m.tab.project} />;
  const months = data.months.map(({ month }) => month).sort((one, other) => other.localeCompare(one));
  if (months.length === 0) return <Alert type="info" showIcon title={m.tab.noMonths} />;
  return (
    <MonthFileForm
      project={id}
      months={months}
      keepers={keepersIn(data.particulars as Particulars | null)}
      mayFileSlips
      at={data.at}
      asksForDocument
      onReceived={open}
    />
  );
}

function FileList({ matter: { kind, id } }: { readonly matter: Matter }) {
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const of = kind === 'case' ? { caseId: `case-${id}` } : { projectId: `project-${id}` };
  const query = useApi(
    'GET /api/v1/batches',
    { query: { ...of, limit: 50, ...(cursor === undefined ? {} : { cursor }) } },
    { live: 'list' },
  );
  return (
    <Loaded query={query} rows={3}>
      {({ items, nextCursor }) => (
        <>
          <Rows<File>
            rows={items}
            rowKey={({ id: file }) => file}
            empty={`${m.tab.none}${m.tab.onlyOwn}`}
            columns={[
              {
                title: m.kind,
                render: (_, { id: file, kind: what }) => (
                  <Link to={`/batches/${file}`}>{word(t.words.batchKind, what)}</Link>
                ),
              },
              { title: m.tab.received, render: (_, { receivedAt }) => <Instant at={receivedAt} /> },
              {
                title: m.tab.state,
                render: (_, file) => <Mark tone={TONES[fileState(file)]}>{m.tab.states[fileState(file)]}</Mark>,
              },
              { title: m.tab.rows, render: (_, { counts }) => countWords(counts) },
              { title: t.matterPage.batch.total, align: 'right', render: (_, { totalFen }) => money(totalFen) },
            ]}
          />
          <Pager after={cursor} nextAfter={nextCursor} onGo={setCursor} />
        </>
      )}
    </Loaded>
  );
}

function countWords(counts: File['counts']): string {
  const statuses = ['open', 'ready', 'accepted', 'applied', 'dropped'] as const;
  return statuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${word(t.words.rowStatus, status) ?? status} ${counts[status]}`)
    .join('，');
}
