/** Why a questionnaire is taken out of the index. What it answered is no reason, and nobody sees it. */
export const invalidReasons = ['test', 'not-a-user', 'careless', 'double', 'other'] as const;
export type InvalidReason = (typeof invalidReasons)[number];
