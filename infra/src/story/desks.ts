/** The posts that act in the story: which account sits there. The accounts are those of the demo district. */
export const DESKS = {
  人社窗口: 'hrss01',
  人社监察员: 'hrss02',
  人社监察员乙: 'hrss03',
  人社局负责人: 'hrss90',
  治欠办: 'office01',
  治欠办乙: 'office02',
  领导小组: 'leader01',
  住建局: 'housing01',
  住建局负责人: 'housing90',
  交通局: 'transport01',
  交通局负责人: 'transport90',
  水利局: 'water01',
  水利局负责人: 'water90',
  公安分局: 'police01',
  公安分局负责人: 'police90',
  信访局: 'petition01',
  热线中心: 'hotline01',
  街道办: 'town01',
} as const;

export type Desk = keyof typeof DESKS;

export function isDesk(name: string): name is Desk {
  return name in DESKS;
}
