/** One step of the schema. Once released it is never altered: its hash is kept in each database. */
export type Migration = { id: number; name: string; sql: string };
