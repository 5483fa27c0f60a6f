import type { ThemeConfig } from 'antd';

/**
 * Nothing slides or fades: on an old computer what is clicked while it moves is missed, and nobody gains by watching it. It is short
 * and not switched off: where it is off, the library's dialogues put the focus on their cross instead of the first field.
 */
const STILL = { motionDurationFast: '0.01s', motionDurationMid: '0.01s', motionDurationSlow: '0.01s' };

/** Of the library's own look little is changed: a blue and greys whose texts reach contrast AA on white. */
export const THEME: ThemeConfig = {
  token: {
    ...STILL,
    colorPrimary: '#0b4f8a',
    colorLink: '#0b4f8a',
    colorLinkHover: '#083b67',
    colorError: '#b3261e',
    colorWarning: '#9a5b00',
    colorSuccess: '#1b6e3c',
    colorPrimaryBg: '#e6f0f8',
    colorPrimaryBgHover: '#d6e6f4',
    colorWarningBg: '#fff8e6',
    colorWarningBorder: '#e8c66a',
    colorErrorBg: '#fdf0ee',
    colorErrorBorder: '#eab5ae',
    colorSuccessBg: '#eef7f0',
    colorSuccessBorder: '#a9d3b6',
    colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
    colorTextDescription: 'rgba(0, 0, 0, 0.65)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.58)',
    borderRadius: 4,
    fontFamily: '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  },
  components: { Layout: { headerBg: '#0b4f8a', headerHeight: 48, headerPadding: '0 16px', bodyBg: '#f3f5f7' } },
};
