import Type from 'typebox';

export const dutyPeriod = Type.String({
  description: '期次：年、半年、季、月、周、日，例如 2026-11、2026-W45、2026-Q4、2026-12-01',
  pattern: '^(c\\d{1,4}|\\d{4}(-(\\d{2}(-\\d{2})?|[WP]\\d{2}|[QH]\\d))?(\\.\\d{1,3})?)$',
});
