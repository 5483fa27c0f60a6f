import type { CaseState } from '../../arrears-case/state.ts';
import type { CompanyState } from '../../company/state.ts';
import { sameValue } from '../../kernel/same-value.ts';
import type { DecideContext, ForeignFact } from '../../kernel/stream.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { DutyState } from '../state.ts';
import type { ReadStream } from './grounds.ts';
import { LEFT_OUT, type PublicationLine } from './lines.ts';
import { publicationLines } from './prefill.ts';
import { type DrawnLine, linesIn, type Publication, settledGrounds } from './state.ts';

/** Under this prefix and the stream's name the door reads the cases and companies that a publication is drawn from. */
export const PUBLICATION_FACT = 'publication:';

/** Streams that the lines taken in were read from, as the door names them for `decide`. */
export function publicationSources(publication: Publication | undefined): Readonly<Record<string, string>> {
  const lines = publication === undefined ? [] : linesIn(publication);
  const streams = lines.flatMap((line) => (line.by === 'log' ? line.sources.map(({ stream }) => stream) : []));
  return Object.fromEntries([...new Set(streams)].map((stream) => [`${PUBLICATION_FACT}${stream}`, stream]));
}

type Read = Pick<DecideContext, 'facts' | 'rules'>;

interface Period {
  readonly period: string;
  readonly to: LocalDay;
}

/** What the log says for the period, as far as the door has read it. */
export function readPublication(
  { publications, periods, started }: Pick<DutyState, 'publications' | 'periods' | 'started'>,
  { period, to }: Period,
  unit: string,
  { facts, rules }: Read,
): readonly PublicationLine[] {
  const read = Object.entries(facts).flatMap(([name, fact]) => (name.startsWith(PUBLICATION_FACT) ? [fact] : []));
  const begun = [...Object.values(periods).map(({ from }) => from), started?.from ?? to].sort();
  return publicationLines({
    ...{ cases: ofKind<CaseState>(read, 'case-'), companies: ofKind<CompanyState>(read, 'company-'), unit },
    ...{ since: begun[0] ?? to, to, settled: settledGrounds(publications, period), rules },
  });
}

function ofKind<S>(read: readonly ForeignFact[], prefix: string): readonly ReadStream<S>[] {
  return read.flatMap(({ stream, version, fact }) =>
    stream.startsWith(prefix) ? [{ stream, version, state: fact as S }] : [],
  );
}

export interface DrawnAnew {
  readonly lines: readonly PublicationLine[];
  readonly gone: readonly string[];
}

/** What is new, says something else or is said no longer. */
export function drawnAnew(publication: Publication | undefined, said: readonly PublicationLine[]): DrawnAnew {
  const known = publication?.lines ?? {};
  const ids = new Set(said.map(({ lineId }) => lineId));
  return {
    lines: said.filter((line) => !saysTheSame(known[line.lineId], line)),
    gone: Object.values(known).flatMap((line) =>
      line.by === 'log' && !line.gone && !ids.has(line.lineId) ? [line.lineId] : [],
    ),
  };
}

function saysTheSame(before: Publication['lines'][string] | undefined, line: PublicationLine): boolean {
  return before?.by === 'log' && !before.gone && sameValue(content(before), content(line));
}

/** Where it stands in the log is no news: of what has no event of its own that is the version that was read. */
function content(line: PublicationLine): object {
  const { lineId, name, creditCode, company, address, people, wagesFen, left } = line;
  const grounds = line.grounds.map(({ source: _source, ...said }) => said);
  return { lineId, name, creditCode, company, address, people, wagesFen, left, grounds };
}

/** Lines taken in of which the log says something else by now, each with its case and what has become of it. */
export function overtakenLines(
  state: Pick<DutyState, 'publications' | 'periods' | 'started'>,
  publication: Publication,
  { period, unit }: { readonly period: Period; readonly unit: string },
  context: Read,
): readonly { readonly lineId: string; readonly words: string }[] {
  return linesIn(publication).flatMap((line) => {
    if (line.by !== 'log') return [];
    const names = new Set(line.sources.map(({ stream }) => `${PUBLICATION_FACT}${stream}`));
    const facts = Object.fromEntries(Object.entries(context.facts).filter(([name]) => names.has(name)));
    const now = readPublication(state, period, unit, { ...context, facts }).find((one) => one.lineId === line.lineId);
    if (now !== undefined && saysTheSame(line, now)) return [];
    return [{ lineId: line.lineId, words: `${line.caseNumber ?? line.lineId}（${whatBecame(line, now)}）` }];
  });
}

function whatBecame(line: DrawnLine, now: PublicationLine | undefined): string {
  if (now === undefined) return '日志中已不再有公布的事由';
  const fresh = now.grounds.find(
    ({ groundId, left }) => left !== null && line.grounds.some((one) => one.groundId === groundId && one.left !== left),
  );
  const left = fresh?.left ?? null;
  return left === null ? '内容有变化' : LEFT_OUT[left].label;
}
