import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import { asOf, matterId } from '../matters/schemas.ts';

export const PDF = 'application/pdf';

export const VOLUMES = ['main', 'sub'] as const;
export type Volume = (typeof VOLUMES)[number];

export const DOSSIER = {
  method: 'GET',
  path: '/api/v1/cases/{id}/dossier',
  tag: '欠薪案件',
  summary: '卷宗：封面、卷内目录、按登记的事实生成的文书、证据材料和备考表，连续编页（PDF）',
  access: READERS,
  params: { id: matterId },
  query: {
    volume: Type.Enum([...VOLUMES], {
      description:
        'main 正卷，缺省；sub 副卷：审批、督办、查阅记录和涉及保密人员的材料，限承办单位、治欠办、领导小组、审计',
    }),
    part: Type.Integer({ description: '第几册，从1起；材料较多的须分册打印，各册分别编页', minimum: 1, maximum: 1000 }),
    asOf,
  },
  answers: [{ status: 200, words: '卷宗，未盖章', media: PDF }],
  problems: ['not-found', 'dossier-sub-not-readable', 'dossier-needs-parts', 'dossier-part-unknown', 'dossier-busy'],
} as const satisfies RouteSpec;
