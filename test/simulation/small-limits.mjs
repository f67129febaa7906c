/** Patches that make batches and answers so small that a handful of records needs several of them. */
export const smallLimits = [
  {
    file: 'src/server/sync/select-changes.ts',
    find: 'const maxChangesPerAnswer = 500;',
    replace: 'const maxChangesPerAnswer = 4;',
  },
  {
    file: 'src/device/sync/batch-size.ts',
    find: 'firstBatchSize: BatchSize = { bytes: 32_000 }',
    replace: 'firstBatchSize: BatchSize = { bytes: 100 }',
  },
];
