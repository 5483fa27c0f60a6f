/** The auditor's desk. */
export const audit = {
  nav: '审计',
} as const;
