import { connectDatabase } from '../../../src/server/db/database.ts';

// The body of a server that is killed: says how many rows it finds, then each row that was committed.
const log = { info: () => undefined, error: () => undefined };
const database = await connectDatabase({ env: { databaseUrl: null, dataDir: process.argv[2] ?? '' }, log }).catch(
  (error) => {
    console.log(`refused ${error.name}`);
    process.exit(1);
  },
);
await database.pool.query('create table if not exists saved (n int primary key)');
const { rows } = await database.pool.query('select count(*) as n from saved');
console.log(`found ${rows[0].n}`);
for (let n = rows[0].n; ; n++) {
  await database.pool.query('insert into saved values ($1)', [n]);
  console.log(`saved ${n + 1}`);
}
