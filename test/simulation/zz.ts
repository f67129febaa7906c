import './runtime/bare-globals.ts';
import { districtTables, MemoryServer } from './server/memory-server.ts';
const t0=performance.now();
const tables = await districtTables(Date.now());
console.log(tables.channels, performance.now()-t0);
const s = new MemoryServer(tables,{nowMs:()=>Date.now(), turn: async()=>{}});
const r = await s.receive({orgId: '00000000-0000-7000-8000-000000000001', personId:'00000000-0000-7000-8000-000000000100', deviceId:'00000000-0000-7000-8000-000000000777'} as never, JSON.stringify({protocol:1,device:'00000000-0000-7000-8000-000000000777',nonce:'12345678',sentAt:new Date().toISOString(),epoch:null,cursors:{},changes:[]}));
console.log(JSON.stringify(r).slice(0,600));
