import type { CatalogueEntry, Door } from '@qingxin/application';
import type { Role, StreamKind } from '@qingxin/domain';
import Type, { type TProperties, type TSchema } from 'typebox';
import { dutyId } from '../matters/schemas.ts';
import type { RouteSpec } from '../http/route.ts';
import { RESULT } from './command-result.ts';

/** Where a kind of stream lives: `{id}` is the uuid of its name, or the whole name where it has no uuid. */
interface Place {
  readonly base: string;
  readonly tag: string;
  readonly streamOf: (id: string) => string;
  readonly id: TSchema | null;
}

const UUID = Type.String({
  description: '事项编号',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
});

function matter(kind: StreamKind, plural: string, tag: string): Place {
  return { base: `/api/v1/${plural}`, tag, streamOf: (id) => `${kind}-${id}`, id: UUID };
}

function single(kind: StreamKind, tag: string): Place {
  return { base: `/api/v1/${kind}`, tag, streamOf: () => kind, id: null };
}

const PLACES: Readonly<Partial<Record<StreamKind, Place>>> = {
  complaint: matter('complaint', 'complaints', '投诉举报'),
  case: matter('case', 'cases', '欠薪案件'),
  project: matter('project', 'projects', '在建工程项目'),
  batch: matter('batch', 'batches', '批量导入'),
  company: matter('company', 'companies', '用人单位'),
  supervision: matter('supervision', 'supervision/acts', '督办'),
  emergency: matter('emergency', 'emergencies', '应急值班'),
  conduct: matter('conduct', 'conduct-reports', '反映公职人员或者单位问题'),
  duty: { base: '/api/v1/duties', tag: '常设工作', streamOf: (id) => `duty-${id}`, id: dutyId },
  roster: {
    base: '/api/v1/rosters',
    tag: '应急值班',
    streamOf: (id) => `roster-${id}`,
    id: Type.String({ description: '单位代码', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }),
  },
  organisation: single('organisation', '机构人员'),
  rulebook: single('rulebook', '规则'),
  calendar: single('calendar', '日历'),
  recount: matter('recount', 'recounts', '规则'),
  erasure: single('erasure', '个人信息与保存期限'),
  register: {
    base: '/api/v1/registers',
    tag: '文号',
    streamOf: (id) => `register-${id}`,
    id: Type.String({ description: '登记簿：单位-类别-年份', pattern: '^[a-z0-9][a-z0-9-]{0,119}$' }),
  },
};

export interface CommandRoute {
  readonly spec: RouteSpec;
  readonly entry: CatalogueEntry;
  /** Stream name of a path's id; null: the command opens a stream whose id follows from the command's. */
  readonly streamOf: ((id: string) => string) | null;
}

const ENVELOPE = {
  actedOn: Type.Optional(
    Type.Union([Type.String({ format: 'date' }), Type.String({ format: 'date-time', maxLength: 40 })], {
      description: '发生日期：日期 YYYY-MM-DD，或带时区的时刻；缺省为现在',
    }),
  ),
  lateReason: Type.Optional(Type.String({ description: '补录原因，发生日期超过一个工作日时必填', maxLength: 1000 })),
};

export const IDEMPOTENCY_KEY = Type.String({
  description: '命令编号（小写 UUID）；同一编号重发得到第一次的答复。缺省时由系统给出并在答复中返回',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
});

const HEADERS = {
  'Idempotency-Key': IDEMPOTENCY_KEY,
  'If-Match': Type.String({ description: '事项版本，例如 "7"；版本已变则拒绝', pattern: '^(W/)?"\\d{1,9}"$' }),
};

const ANSWER = Type.Object({
  commandId: Type.String({ description: '命令编号' }),
  id: Type.String({ description: '事项编号' }),
  version: Type.Integer({ description: '办理后的版本' }),
  events: Type.Array(Type.String(), { description: '记录的事件，依次；为空表示没有变化' }),
  result: Type.Optional(RESULT),
  notYet: Type.Optional(Type.Object({ dueAt: Type.Union([Type.String(), Type.Null()], { description: '到期时刻' }) })),
});

/** Problems that any command may answer. */
const ANY_COMMAND = [
  'invalid-request',
  'not-permitted',
  'not-found',
  'version-conflict',
  'idempotency-key-reused',
  'stream-busy',
  'acted-in-future',
  'late-reason-required',
  'subject-erased',
] as const;

/**
 * One route per command that a person may send: `POST …/complaints` registers, `POST …/complaints/{id}/accept-complaint`
 * and the like act. What only the software sends has none, nor what a route of its own sends together with others.
 */
export function commandRoutes({ catalogue, policy }: Pick<Door, 'catalogue' | 'policy'>): readonly CommandRoute[] {
  return catalogue.all().flatMap((entry) => {
    const place = PLACES[entry.kind];
    if (place === undefined) throw new Error(`commands of ${entry.kind} have no place in the API`);
    const roles = policy.rolesFor(entry.kind, entry.type).filter((role) => role !== 'public' && role !== 'system');
    return roles.length === 0 || entry.composed === true ? [] : [routeOf(entry, place, roles)];
  });
}

function routeOf(entry: CatalogueEntry, place: Place, roles: readonly Role[]): CommandRoute {
  const opens = entry.opens === true && place.id === UUID;
  const of = opens || place.id === null ? place.base : `${place.base}/{id}`;
  const path = opens && entry.opensApart !== true ? of : `${of}/${kebab(entry.type)}`;
  const words = opens ? '已登记' : '已办理';
  const spec: RouteSpec = {
    method: 'POST',
    path,
    tag: place.tag,
    summary: entry.title,
    access: roles,
    ...(opens || place.id === null ? {} : { params: { id: place.id } }),
    headers: HEADERS,
    body: { schema: withEnvelope(entry), example: entry.example },
    answers: [{ status: opens ? 201 : 200, words, schema: ANSWER, example: exampleAnswer(opens) }],
    problems: ANY_COMMAND,
    ruled: 'yes',
  };
  return { spec, entry, streamOf: opens ? null : place.streamOf };
}

/** The payload's own fields, in each of its forms, with 发生日期 and 补录原因 beside them; the door checks the payload itself. */
function withEnvelope({ schema, asked }: Pick<CatalogueEntry, 'schema' | 'asked'>): TSchema {
  const { anyOf, properties = {}, ...rest } = schema as TSchema & Partial<Forms>;
  if (anyOf !== undefined) return { ...rest, anyOf: anyOf.map((form) => withEnvelope({ schema: form })) };
  for (const name of Object.keys(ENVELOPE)) {
    if (name in properties) throw new Error(`a command has a field of its own called ${name}`);
  }
  const fields = { ...properties, ...ENVELOPE };
  return { ...rest, properties: fields, ...(asked === undefined ? {} : { 'x-asked': asked }) };
}

interface Forms {
  readonly anyOf: readonly TSchema[];
  readonly properties: TProperties;
}

export function kebab(type: string): string {
  return type.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function exampleAnswer(opens: boolean): object {
  const head = { commandId: '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', id: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7' };
  return opens
    ? {
        ...head,
        version: 6,
        events: ['ComplaintRegistered'],
        result: { number: '区人社局投登〔2022〕1号', receiptCode: '7KQ2M9XWB4TD', warnings: [], claimantIds: ['c1'] },
      }
    : { ...head, version: 9, events: ['ComplaintAccepted'] };
}
