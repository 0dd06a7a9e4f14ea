/** What the jest run's global set-up told the specs (test-servers.ts). */
export function testEnvironment(): { databaseUrl: string; run: string; kafkaBrokers: string[]; kafkaMissing: string } {
  const databaseUrl = process.env['TEST_DATABASE_URL'];
  if (!databaseUrl) throw new Error('TEST_DATABASE_URL is not set: specs run by jest, whose global set-up starts a PostgreSQL.');
  return {
    databaseUrl,
    run: process.env['TEST_RUN'] ?? 'local',
    kafkaBrokers: (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean),
    kafkaMissing: process.env['KAFKA_MISSING'] ?? '',
  };
}
