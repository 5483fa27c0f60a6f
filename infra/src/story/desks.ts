/** The posts that act in the story: which account sits there. The accounts are those of the demo district. */
export const DESKS = {
  人社窗口: 'hrss.01',
  人社监察员: 'hrss.02',
  人社监察员乙: 'hrss.03',
  人社局负责人: 'hrss.head',
  治欠办: 'office01',
  治欠办乙: 'office02',
  领导小组: 'leader01',
  住建局: 'housing.01',
  住建局负责人: 'housing.head',
  交通局: 'transport.01',
  交通局负责人: 'transport.head',
  水利局: 'water.01',
  水利局负责人: 'water.head',
  公安分局: 'police.01',
  公安分局负责人: 'police.head',
  信访局: 'petitions.01',
  热线中心: 'hotline.01',
  街道办: 'street-01.01',
  法院: 'court.01',
  检察院: 'procuratorate.01',
  司法局: 'justice.01',
  财政局: 'finance.01',
  宣传部: 'publicity.01',
  市场监管局: 'market.01',
  总工会: 'union.01',
  仲裁委: 'arbitration.01',
  发改局: 'development.01',
  发改局负责人: 'development.head',
  工信局: 'industry.01',
  自然资源局: 'resources.01',
  民政局: 'civil.01',
  教育局: 'education.01',
  能源局: 'energy.01',
  能源局负责人: 'energy.head',
  市场监管局负责人: 'market.head',
  镇政府: 'town-01.01',
} as const;

export type Desk = keyof typeof DESKS;

export function isDesk(name: string): name is Desk {
  return name in DESKS;
}
