/** Why a rule refuses a record, by code. Every refusal comes with its own words in Indonesian, so none is needed here. */
export const refusals: Readonly<Record<string, string>> = {};
