import { USUAL_RETENTION } from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { record, text } from './fields.ts';

const terms = Object.entries(USUAL_RETENTION)
  .map(([code, label]) => `${code} ${label}`)
  .join('、');

export const CASE_DOSSIER_SPECS = {
  FileDossier: {
    title: '案卷入档',
    schema: record({
      place: text('存放地点', 200),
      box: text('档号、盒号', 100),
      retention: Type.String({
        description: `保管期限：规则 D-RETENTION 当日的选项，通常为${terms}`,
        pattern: '^[a-z][a-z0-9-]{0,39}$',
      }),
    }),
    example: { place: '区人社局档案室', box: '2022-监察-017', retention: 'thirty-years' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
