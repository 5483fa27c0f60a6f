import {
  type Actor,
  type Instant,
  type LadderState,
  localDayOf,
  type MatterState,
  type RungOfMatter,
  RuleViolation,
  type SupervisionFact,
  type SupervisionState,
} from '@qingxin/domain';
import type { LetterKind } from '@qingxin/rulebook';
import type { FormMatter } from '../forms/form-draft.ts';
import type { Names } from '../matters/labels.ts';
import type { MatterKind, MatterSight, Sight } from '../matters/matter-sight.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { idOf } from '../stream-id.ts';
import type { LetterDraft } from './letter-draft.ts';

export type ActRead = FormMatter<SupervisionState, SupervisionFact>;

const KINDS: Readonly<Record<string, LetterKind>> = {
  letter: 'supervision-letter',
  interview: 'interview-notice',
  circular: 'circular',
};

const CALLED = { head: '主要负责人', deputy: '分管负责人', owner: '建设单位负责人' } as const;
/** Of what is only drafted. */
const AT_ISSUE = '发出时确定的日期';
/** A matter that whoever prints may not see. */
const SOME_MATTER = { number: '一件事项', grounds: '详见该事项的承办单位' };

/** 督办函, 约谈通知书, 通报 as the act says; null where the act is none of them or was dropped. */
export async function actLetter({ sight, facts, names }: ActRead, matters: MatterSight): Promise<LetterDraft | null> {
  const { state, actor } = sight;
  const { kind, unit, issuer, letter, demand, invitation, status } = state;
  const written = KINDS[kind ?? ''];
  if (written === undefined || unit === null || issuer === null || status === 'dropped') return null;
  const taken = state.rungs.filter((rung) => rung.taken !== 'refused');
  const drafted = facts.findLast(({ type }) => type === 'ActDrafted' || type === 'ActRevised');
  const called = invitation === null ? null : CALLED[invitation.called];
  return {
    ...{ kind: written, draft: letter === null, number: letter?.number ?? null, issuer: names.unit(issuer) ?? issuer },
    day: letter?.servedOn ?? localDayOf(sight.at),
    chain: {
      drafted: names.person(drafted?.by.id ?? null),
      checked: null,
      approved: names.person(letter?.issuedBy ?? null),
    },
    variables: {
      ...{ unit: names.unit(unit), issuer: names.unit(issuer), count: String(taken.length), demand },
      answerBy: letter === null ? AT_ISSUE : dayForPeople(letter.answerBy),
      on: invitation === null ? null : dayForPeople(invitation.on),
      place: invitation?.place ?? null,
      addressees: state.addressees.map((one) => names.unit(one) ?? one).join('、'),
      called: invitation?.called === 'owner' || called === null ? called : `${names.unit(unit) ?? unit}${called}`,
    },
    lists: {
      matters: await Promise.all(taken.map((rung) => matterOf(rung, { matters, names, actor, at: sight.at }))),
    },
  };
}

interface Looking {
  readonly matters: MatterSight;
  readonly names: Names;
  readonly actor: Actor;
  readonly at: Instant;
}

async function matterOf(rung: RungOfMatter, { matters, actor, at }: Looking): Promise<typeof SOME_MATTER> {
  const kind = rung.stream.slice(0, rung.stream.indexOf('-')) as MatterKind;
  try {
    const sight = await matters.open<MatterState>({ kind, id: idOf(rung.stream), actor, asOf: at });
    return { number: numberOf(sight.state), grounds: groundsOf(rung, sight) };
  } catch (error) {
    if (error instanceof RuleViolation && error.code === 'not-found') return SOME_MATTER;
    throw error;
  }
}

function numberOf(state: MatterState): string {
  const { number, name } = state as { readonly number?: unknown; readonly name?: unknown };
  if (typeof number === 'string') return number;
  return typeof name === 'string' ? name : SOME_MATTER.number;
}

/** Why the rung stands, each with its date. */
function groundsOf({ ladderKey, rungId }: RungOfMatter, sight: Sight<MatterState>): string {
  const ladder = sight.state.ladders[ladderKey];
  const ids = ladder?.rungs.find(({ id }) => id === rungId)?.grounds ?? [];
  const standing = (ladder?.grounds ?? []).filter(({ id, struck }) => ids.includes(id) && !struck);
  const words = [...new Set(standing.map((ground) => groundWords(ground, sight)))];
  return words.length === 0 ? '应当督办的情形' : words.join('；');
}

const FACTS: Readonly<Record<string, string>> = {
  'repeat-arrears': '重复欠薪',
  'group-event': '群体性事件',
  'regime-breach': '违反工资支付制度',
};

function groundWords(ground: LadderState['grounds'][number], { state, references }: Sight<MatterState>): string {
  const { kind, subject } = ground;
  if (kind === 'direction') return `领导批示（${subject}）`;
  if (subject.startsWith('second-return/')) return '第二次退回';
  if (kind === 'fact') return FACTS[state.listedFacts[subject]?.fact ?? subject] ?? '登记的督办事由';
  const clock = state.clocks[subject];
  if (clock === undefined) return '超过办理期限';
  const { title } = references.rules.row(clock.ruleId, clock.ruleVersion);
  return clock.due === null ? title : `${title}，${dayForPeople(clock.due)}到期`;
}
