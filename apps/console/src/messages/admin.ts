/** Units, accounts, rosters, registers, readiness. */
export const admin = {
  nav: '系统',
} as const;
