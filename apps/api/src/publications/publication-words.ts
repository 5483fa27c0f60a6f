import {
  type AddedLine,
  groundsOut,
  type PublicationDraftLine,
  type PublicationGround,
  type StandingLine,
} from '@qingxin/domain';
import { type Piece, yuanOf } from '../forms/form-draft.ts';
import { dayForPeople } from '../problems/sentence.ts';

/** What a line tells: of the company and of decisions, never of a worker. */
export interface TellingLine {
  readonly people: number | null;
  readonly wagesFen: number | null;
  readonly grounds: readonly PublicationGround[];
  readonly added: AddedLine | null;
}

export function tellingLine(line: PublicationDraftLine | StandingLine): TellingLine {
  if ('standing' in line) return line;
  if (line.by === 'hand') return { people: null, wagesFen: null, grounds: [], added: line.added };
  return { people: line.people, wagesFen: line.wagesFen, grounds: groundsOut(line), added: null };
}

const ORDERED: ReadonlySet<string> = new Set(['large-arrears', 'instruction-disobeyed', 'decision-disobeyed']);

/** 主要违法事实. */
export function factsInWords({ people, wagesFen, grounds, added }: TellingLine): Piece {
  if (added !== null) return added.facts;
  const wages =
    people === null || wagesFen === null ? '拖欠劳动者工资' : `拖欠${people}名劳动者工资${yuanOf(wagesFen)}元`;
  const disobeyed = grounds.filter(({ code }) => code === 'instruction-disobeyed' || code === 'decision-disobeyed');
  const words = [
    ...(grounds.some(({ code }) => ORDERED.has(code)) ? [wages] : []),
    ...disobeyed.map((ground) => `${orderOf(ground)}责令于${dayOf(ground.payBy)}前支付，逾期未支付`),
    ...(grounds.some(({ code }) => code === 'crime-transferred') ? ['涉嫌拒不支付劳动报酬罪'] : []),
  ];
  return words.length === 0 ? '违反劳动保障法律、法规' : words.join('；');
}

/** 相关处理情况. */
export function handlingInWords({ grounds, added }: TellingLine): string {
  if (added !== null) return `${dayForPeople(added.decidedOn)}作出处理决定（${added.decision}）`;
  return grounds.map(handled).join('；');
}

function handled(ground: PublicationGround): string {
  const on = dayForPeople(ground.on);
  const number = ground.number === null ? '' : `（${ground.number}）`;
  switch (ground.code) {
    case 'large-arrears':
      return `${on}送达行政处理决定书${number}`;
    case 'instruction-disobeyed':
    case 'decision-disobeyed':
      return `${orderOf(ground)}期满未履行`;
    case 'penalised':
      return `${on}送达行政处罚决定书${number}${ground.fineFen === null ? '' : `，罚款${yuanOf(ground.fineFen)}元`}`;
    case 'crime-transferred':
      return `公安机关于${on}接受移送`;
    case 'listed':
      return `${on}列入拖欠农民工工资失信联合惩戒名单${number}`;
    default:
      return ground.code satisfies never;
  }
}

function orderOf({ code, number }: PublicationGround): string {
  const kind = code === 'instruction-disobeyed' ? '限期整改指令书' : '行政处理决定书';
  return `${kind}${number === null ? '' : `（${number}）`}`;
}

const dayOf = (day: string | null): string => (day === null ? '规定日期' : dayForPeople(day));
