/** The board at the gate of a site. */
export const siteBoard = {
  title: '工地二维码牌',
  open: '工地二维码牌（A4，打印后贴在工地大门、食堂、宿舍）',
  print: '打印',
  hint: '扫码打开投诉页面，工地的名字已经填好。二维码不含项目的任何信息；换了对外地址的要重新打印。',
  back: '回到项目',
  question: '没拿到工资？',
  scan: '微信扫一扫，三分钟投诉，不用注册',
  code: '投诉二维码',
  phones: '也可以打电话',
  always: '12333　人社热线　　12345　政务热线',
  free: '全程免费，可以要求对用人单位保密',
  demo: '演示',
} as const;
