/** Whether PostgreSQL refused the data itself (classes 22, 23, 54), which sending again cannot mend. */
export function isDataFault(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^(22|23|54)/.test(code);
}
