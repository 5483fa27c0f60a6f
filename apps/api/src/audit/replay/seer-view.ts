import { ROLE_LABELS, type Seer } from '@qingxin/application';
import { type LocalDay, type OrganisationView, type Relation } from '@qingxin/domain';
import type { Names } from '../../matters/labels.ts';

/** How a unit stood to a matter, in words. */
export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  holder: '承办单位',
  firstContact: '首问单位',
  addressee: '转送待签收',
  pastHolder: '曾经承办',
  joint: '会同办理',
  inPlace: '承办单位回避，由治欠办代',
  lead: '牵头单位',
  coUnit: '配合单位',
  filingUnit: '立案单位',
  pushed: '被推送单位',
  stepUnit: '参与部门环节',
  laddered: '被督办单位',
  office: '治欠办',
  leadingGroup: '领导小组',
  hrss: '人社局依法主管',
  contact: '联系或者主管单位',
  reporter: '报送单位',
  receiver: '接收单位',
  treasury: '财政部门',
  approver: '项目审批部门',
  signaller: '预警信息提供部门',
  contractor: '项目单位',
  newcomer: '新件',
};

interface SaidOf {
  readonly names: Names;
  readonly organisation: OrganisationView;
  readonly day: LocalDay;
}

/** By unit: how it stood to the matter, and who of it could see the matter by which role. */
export function seerViews(seers: readonly Seer[], { names, organisation, day }: SaidOf): readonly object[] {
  const units = [...new Set(seers.map(({ post }) => post.unit))];
  return units.map((unit) => {
    const own = seers.filter(({ post }) => post.unit === unit);
    return {
      unit,
      unitName: names.unit(unit),
      relations: (own[0]?.relations ?? []).map((relation) => ({ relation, label: RELATION_LABELS[relation] })),
      people: own.map(({ person, post, rows, mayReveal }) => ({
        person,
        shownAs: names.person(person),
        post: post.id,
        postTitle: post.title,
        deputy: organisation.servesAsDeputy(person, post.id, day),
        by: rows.map(({ role, sees }) => ({
          role,
          roleLabel: ROLE_LABELS[role],
          sees,
          words: sees === 'all' ? '该角色可见全部事项' : '该角色可见与本单位有关的事项',
        })),
        mayReveal: mayReveal('name'),
        mayLink: mayReveal('link'),
      })),
    };
  });
}
