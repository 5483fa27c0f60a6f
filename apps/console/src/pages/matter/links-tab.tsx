import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { type MatterKind, matterPath } from '../../shared/matters.ts';
import type { AnswerOfKind } from './head-facts.ts';
import { Rows } from './parts.tsx';

const m = t.matterPage.links;

interface MatterLink {
  readonly how: string;
  /** Null: known by its number alone, it is no matter of this system. */
  readonly to: { readonly kind: MatterKind; readonly id: string } | null;
  readonly note: string | null;
}

const plain = (stream: string): string =>
  stream.replace(/^(complaint|case|project|company|emergency|batch|supervision)-/, '');

/** What this matter hangs together with, each to be opened. */
export function LinksTab({ kind, data }: { readonly kind: MatterKind; readonly data: AnswerOfKind<MatterKind> }) {
  const links = linksOf(kind, data);
  return (
    <Rows<MatterLink>
      rows={links}
      rowKey={({ how, to, note }) => `${how} ${to?.id ?? ''} ${note ?? ''}`}
      empty={m.none}
      columns={[
        { title: m.kind, width: 160, render: (_, { how }) => how },
        {
          title: m.what,
          render: (_, { to, note }) => (
            <>
              {to !== null && <Name {...to} />} {note}
            </>
          ),
        },
      ]}
    />
  );
}

/** The matter by its number where it may be seen; by its kind where it may not. */
function Name({ kind, id }: { readonly kind: MatterKind; readonly id: string }) {
  const isComplaint = kind === 'complaint';
  const complaint = useApi('GET /api/v1/complaints/{id}', { params: { id } }, { enabled: isComplaint });
  const found = useApi('GET /api/v1/cases/{id}', { params: { id } }, { enabled: kind === 'case' });
  const number = isComplaint ? complaint.data?.number : kind === 'case' ? found.data?.number : null;
  return <Link to={matterPath(kind, id)}>{number ?? t.matters[kind]}</Link>;
}

const to = (kind: MatterKind, stream: string): MatterLink['to'] => ({ kind, id: plain(stream) });

function linksOf(kind: MatterKind, data: AnswerOfKind<MatterKind>): readonly MatterLink[] {
  if (kind === 'complaint') return ofComplaint(data as AnswerOfKind<'complaint'>);
  if (kind === 'case') {
    const { sources } = data as AnswerOfKind<'case'>;
    return sources.map(({ complaint, people }) => ({
      how: m.complaint,
      to: to('complaint', complaint),
      note: t.matterPage.timeline.people(people),
    }));
  }
  if (kind === 'project') {
    return (data as AnswerOfKind<'project'>).cases.map((one) => ({
      how: t.matters.case,
      to: to('case', one),
      note: null,
    }));
  }
  if (kind === 'company') {
    const { linked, listings } = data as AnswerOfKind<'company'>;
    return [
      ...linked.map((one): MatterLink => ({ how: m.sameCompany, to: to('company', one), note: null })),
      ...listings.map(({ caseId, number }): MatterLink => ({ how: m.listing, to: to('case', caseId), note: number })),
    ];
  }
  if (kind === 'emergency') {
    return (data as AnswerOfKind<'emergency'>).matters.map(({ matterKind, matterId, number }) => ({
      how: m.matter,
      to: matterId === null ? null : to(matterKind as MatterKind, matterId),
      note: matterId === null ? t.matters[matterKind as MatterKind] : matterKind === 'project' ? number : null,
    }));
  }
  const { caseId, projectId } = data as AnswerOfKind<'batch'>;
  return [
    ...(caseId === null ? [] : [{ how: t.matters.case, to: to('case', caseId), note: null }]),
    ...(projectId === null ? [] : [{ how: t.matters.project, to: to('project', projectId), note: null }]),
  ];
}

function ofComplaint(data: AnswerOfKind<'complaint'>): readonly MatterLink[] {
  const membership = data.membership as { readonly caseId: string } | null;
  return [
    ...(membership === null ? [] : [{ how: m.case, to: to('case', membership.caseId), note: null }]),
    ...data.duplicates.map(({ other, verdict }): MatterLink => ({
      how: m.duplicate,
      to: to('complaint', other),
      note: word(t.words.duplicate, verdict),
    })),
    ...data.tickets.map(({ channel, externalNumber, status }): MatterLink => ({
      how: m.ticket,
      to: null,
      note: `${word(t.words.channel, channel) ?? ''} ${externalNumber}（${word(t.words.ticket, status) ?? status}）`,
    })),
  ];
}
