import { allMigrations } from '../db/migrations/all.ts';

/** The tables that the first `level` migrations make, in that order; a test compares them with a real database. */
export function schemaTables(level: number): string[] {
  const sql = allMigrations.slice(0, level).map((migration) => migration.sql);
  return sql.flatMap((text) => Array.from(text.matchAll(/^create table (\w+)/gm), ([, name]) => name!));
}
