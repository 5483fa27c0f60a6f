import {
  CHOICES,
  type DutyPeriod,
  type DutyState,
  isTakenIn,
  LEFT_OUT,
  MEDIA,
  PUBLICATION_GROUNDS,
  type Publication,
  type PublicationDraftLine,
  type PublicationGround,
  type PublicationLine,
  type PublicationPlace,
  PUBLISHED_CHANGE,
  R29_ITEMS,
  type R29Item,
  type StandingLine,
} from '@qingxin/domain';
import type { Names } from '../matters/labels.ts';
import { idOf } from '../stream-id.ts';
import { factsInWords, handlingInWords, tellingLine } from './publication-words.ts';

export type AskedPeriod = Pick<DutyPeriod, 'period' | 'from' | 'to'>;

/** What the log says now beside the draft, and of published lines. */
export interface FromLog {
  /** Of a draft: new or changed since it was drawn; null once it is published. */
  readonly fresh: { readonly lines: readonly PublicationLine[]; readonly gone: readonly string[] } | null;
  /** Lines of which the log says something else by now. */
  readonly overtaken: readonly { readonly lineId: string; readonly words: string }[];
  /** Legal representatives by record of the employer, masked. */
  readonly representatives: ReadonlyMap<string, unknown>;
}

interface Look extends FromLog {
  /** Drafts, and the cases behind what is public, are told too. */
  readonly whole: boolean;
  readonly names: Names;
}

const ITEM_WORDS = '一二三四五六七';

/** One period: the draft with what is taken in, and what was published with what became of it. */
export function publicationView(
  state: DutyState,
  period: AskedPeriod,
  publication: Publication | undefined,
  look: Look,
): object {
  const { names, whole } = look;
  const fresh = whole ? look.fresh : null;
  const drawn = Object.values(publication?.lines ?? {});
  const drafted = publication === undefined ? asDrawn(fresh?.lines ?? []) : drawn;
  const lines = whole ? drafted : [];
  return {
    ...{ id: idOf(state.stream), version: state.version },
    ...{ period: period.period, from: period.from, to: period.to, due: period.period in state.periods },
    ...{ status: publication?.status ?? 'not-drawn', zero: publication?.zero ?? false },
    ...{ returned: whole ? (publication?.returned ?? null) : null, approvedOn: publication?.approvedOn ?? null },
    number: publication?.number ?? null,
    approvedByShownAs: names.person(publication?.approvedBy ?? null),
    lines: lines.map((line) => draftLine(line, look)),
    fresh: publication === undefined ? [] : asDrawn(fresh?.lines ?? []).map((line) => draftLine(line, look)),
    gone: fresh?.gone ?? [],
    published: publishedView(publication, look),
  };
}

/** What went out, which is all that whoever only receives the report is shown, without the cases behind it. */
function publishedView(publication: Publication | undefined, look: Look): object | null {
  const filed = publication?.filed ?? null;
  if (filed === null) return null;
  return {
    ...{ on: filed.on, document: filed.document, places: filed.places.map(placeView) },
    lines: Object.values(filed.lines).map((line) => ({
      ...said(line, look),
      ...{ items: line.items.map(itemView), standing: line.standing },
      fell: look.whole && line.fell?.open === true ? LEFT_OUT[line.fell.because].label : null,
      changes: line.changes.map(({ because, ...change }) => ({
        ...change,
        ...{ because, becauseLabel: PUBLISHED_CHANGE[because] },
      })),
      sources: look.whole ? line.sources : [],
    })),
  };
}

/** As they would stand in a draft drawn now. */
export function asDrawn(lines: readonly PublicationLine[]): readonly PublicationDraftLine[] {
  return lines.map((line) => ({ ...line, by: 'log', gone: false, choice: null }));
}

function draftLine(line: PublicationDraftLine, look: Look): object {
  const { choice } = line;
  const left = line.by === 'log' ? line.left : null;
  return {
    ...said(line, look),
    ...{ by: line.by, in: isTakenIn(line), gone: line.by === 'log' && line.gone },
    ...{ left, leftLabel: left === null ? null : LEFT_OUT[left].label },
    choice:
      choice === null
        ? null
        : {
            ...{ because: choice.because, label: CHOICES[choice.because].label, note: choice.note },
            byShownAs: look.names.person(choice.by),
          },
    items: line.by === 'hand' ? [itemView(line.added.item)] : [],
    sources: line.by === 'log' ? line.sources : [{ stream: line.added.company, version: line.companyVersion }],
  };
}

function said(line: PublicationDraftLine | StandingLine, { overtaken, representatives, whole }: Look): object {
  const { lineId, name, creditCode, address } = line;
  const company = 'company' in line ? line.company : line.added.company;
  const caseId = 'caseId' in line ? line.caseId : null;
  const telling = tellingLine(line);
  const representative = company === null ? null : (representatives.get(company) ?? null);
  return {
    ...{
      lineId: whole ? lineId : null,
      case: whole && caseId !== null ? idOf(caseId) : null,
      company: company === null ? null : idOf(company),
    },
    ...{
      caseNumber: whole && 'caseNumber' in line ? line.caseNumber : null,
      name,
      creditCode,
      address,
      representative,
    },
    missing: [
      ...(creditCode === null ? ['creditCode'] : []),
      ...(address === null ? ['address'] : []),
      ...(representative === null ? ['representative'] : []),
    ],
    ...{ people: telling.people, wagesFen: telling.wagesFen },
    ...{ facts: factsInWords(telling), handling: handlingInWords(telling) },
    grounds: ('grounds' in line && whole ? line.grounds : []).map(groundView),
    document: telling.added?.document ?? null,
    overtaken: whole ? (overtaken.find((one) => one.lineId === lineId)?.words ?? null) : null,
  };
}

function groundView(ground: PublicationGround): object {
  const { label, item } = PUBLICATION_GROUNDS[ground.code];
  return {
    ...ground,
    label,
    article: itemView(item),
    leftLabel: ground.left === null ? null : LEFT_OUT[ground.left].label,
  };
}

export function placeView(place: PublicationPlace): object {
  return { ...place, mediumLabel: MEDIA[place.medium] };
}

function itemView(item: R29Item): object {
  const ordinal = ITEM_WORDS[Number(item) - 1] ?? item;
  return { item, article: `《重大劳动保障违法行为社会公布办法》第五条第${ordinal}项`, words: R29_ITEMS[item] };
}
