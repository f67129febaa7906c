/** Settings of the embedded engine, for a small machine; `extra` wins. */
export function postgresSettings(place: Place, extra: Record<string, string>): Record<string, string> {
  return {
    ...whereToListen(place),
    ...memory,
    ...whatToLog,
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    cluster_name: 'jejak',
    ...extra,
  };
}

export type Place = { socketDir: string | null; port: number; tcp: boolean };

function whereToListen({ socketDir, port, tcp }: Place): Record<string, string> {
  return {
    listen_addresses: tcp ? '127.0.0.1' : '',
    port: String(port),
    unix_socket_directories: socketDir ?? '',
    unix_socket_permissions: '0700',
  };
}

const memory = {
  max_connections: '50',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  autovacuum_max_workers: '2',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  io_method: 'sync',
  jit: 'off',
};

// Statements, parameters and error details hold people's data: only the engine's own life is logged.
const whatToLog = {
  log_destination: 'stderr',
  logging_collector: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_checkpoints: 'off',
  log_lock_waits: 'off',
  log_autovacuum_min_duration: '-1',
  log_line_prefix: '',
};
