import { EVENT_LABELS, EVIDENCE_KINDS, type EvidenceFile, type MatterState, nextEdition } from '@qingxin/domain';
import type { TimelineEntry } from '@qingxin/read-models';
import type { Names } from '../matters/labels.ts';
import type { MatterKind, Sight } from '../matters/matter-sight.ts';
import { idOf } from '../stream-id.ts';

const KINDS = new Map(EVIDENCE_KINDS.map((row) => [row.kind, row]));

const FORMS: Readonly<Record<(typeof EVIDENCE_KINDS)[number]['form'], string>> = {
  documentary: '书证',
  'audio-visual': '视听资料',
  electronic: '电子数据',
  witness: '证人证言',
  statement: '当事人的陈述',
  expert: '鉴定意见',
  record: '勘验笔录、现场笔录',
  procedure: '程序文书',
};

interface Around {
  readonly names: Names;
  /** What the reader may know of the history. */
  readonly told: readonly TimelineEntry[];
  readonly mayKnow: (file: EvidenceFile) => boolean;
}

/** The files of one matter as they came, each with what has cited it. */
export function evidenceView(kind: MatterKind, sight: Sight<MatterState>, { names, told, mayKnow }: Around): object {
  const { stream, state, at, count } = sight;
  const cited = citations(told);
  const labels: Readonly<Record<string, string>> = EVENT_LABELS[kind];
  const files = Object.values(state.evidence)
    .filter(mayKnow)
    .map((file, index) => ({
      number: index + 1,
      ...fileView(file, names),
      replacedBy: nextEdition(state.evidence, file.fileId)?.fileId ?? null,
      citedIn: (cited.get(file.fileId) ?? []).map(({ version, type }) => ({
        version: count.told(version),
        type,
        label: labels[type] ?? '其他记录',
      })),
    }));
  return { id: idOf(stream), version: count.told(state.version), at, files };
}

function fileView(file: EvidenceFile, names: Names): object {
  const { fileId, kind, title, source, obtainedBy, obtainedOn, stored, edition, replaces, redacted, persons } = file;
  const { size, sha256, mediaType, extension } = stored;
  const { status, withdrawal, attachedAt, attachedBy, unit } = file;
  const known = KINDS.get(kind);
  return {
    ...{ fileId, kind, kindName: known?.label ?? kind, form: known === undefined ? '' : FORMS[known.form] },
    ...{ title, source, obtainedBy, obtainedOn, size, sha256, mediaType, extension },
    ...{ edition, replaces, redacted, persons, status },
    withdrawal:
      withdrawal === null
        ? null
        : {
            reason: withdrawal.reason,
            requestedBy: withdrawal.requestedBy,
            requestedByShownAs: names.person(withdrawal.requestedBy),
            decided: status === 'withdrawn',
          },
    ...{ attachedAt, attachedBy, attachedByShownAs: names.person(attachedBy), unit, unitName: names.unit(unit) },
  };
}

/** Entries that name a file, by the file; not those that are about the file itself. */
function citations(told: readonly TimelineEntry[]): ReadonlyMap<string, readonly TimelineEntry[]> {
  const found = new Map<string, TimelineEntry[]>();
  for (const entry of told) {
    if (entry.type.startsWith('Evidence')) continue;
    for (const [fileId] of new Set(JSON.stringify(entry.data).matchAll(/file-[0-9a-f-]{36}(?=")/g))) {
      found.set(fileId, [...(found.get(fileId) ?? []), entry]);
    }
  }
  return found;
}
