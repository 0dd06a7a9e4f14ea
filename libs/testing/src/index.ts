export { transitionsSuite } from './transitions.suite.js';
export { FixedClock } from '@linli/unit-of-work';
export { bootTestPlatform, type TestPlatform } from './boot-test-platform.js';
export { bootTestService, type Surroundings, type TestService, type TestServiceOptions } from './boot-test-service.js';
export { eventually } from './eventually.js';
export { kafkaOrSkip, startTestKafka } from './kafka-or-skip.js';
export { TestBus, type TestMessage } from './test-bus.js';
export { createTestDatabase, startTestPostgres, type TestDatabase } from './test-database.js';
export { startTokenIssuer, type TokenClaims, type TokenIssuer } from './token-issuer.js';
