/** What the database code needs of a logger; pino's and Fastify's loggers fit. */
export type Log = {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
};
