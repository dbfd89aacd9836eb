export { Asker, type Asked } from './asker.ts';
export { bareIncident, keptFiles, photo, sendDocument, type SentDocument } from './document.ts';
export { familyCard, madeUpNik } from './family-card.ts';
export { startHangingServer, type HangingServer } from './hanging-server.ts';
export { TEST_IDENTITY_KEY } from './identity-key.ts';
export { addReferenceData, BATU_TULIS, BONDONGAN, SINDANG_SARI, TEST_DOCUMENT } from './reference.ts';
export { startS3Server, type S3Server } from './s3-server.ts';
export { createTestDatabase, databaseUrl, type TestDatabase } from './test-database.ts';
export {
  LARGEST_TEST_DOCUMENT,
  OFFICER_TOKEN,
  startTestServer,
  World,
  type GraphqlAnswer,
  type OfficerName,
} from './world.ts';
export type { BuiltHousehold } from './household.builder.ts';
