/**
 * The closed vocabulary of the graph: every label, relationship type and property key that Cypher text may name.
 * Nothing else in the code spells these words; `lib/neo4j/cypher.ts` is the gate that turns them into text.
 */
export const labels = {
  // facts
  Account: 'Account',
  Identifier: 'Identifier',
  PaymentMethod: 'PaymentMethod',
  Ip: 'Ip',
  Network: 'Network',
  Device: 'Device',
  Email: 'Email',
  EmailDomain: 'EmailDomain',
  Phone: 'Phone',
  ApiKey: 'ApiKey',
  Organization: 'Organization',
  PromptCluster: 'PromptCluster',
  Capability: 'Capability',
  Attribute: 'Attribute',
  // provenance
  ImportBatch: 'ImportBatch',
  SourceFile: 'SourceFile',
  Run: 'Run',
  // findings
  Cluster: 'Cluster',
  Campaign: 'Campaign',
  Operator: 'Operator',
  Hypothesis: 'Hypothesis',
  EvidenceItem: 'EvidenceItem',
  Judgement: 'Judgement',
  LadderHistory: 'LadderHistory',
  ModelEntry: 'ModelEntry',
  Constraint: 'Constraint',
  HubOverride: 'HubOverride',
  // work
  /** Carried beside its own label by everything that people write about findings. */
  WorkRecord: 'WorkRecord',
  WorkRecordVersion: 'WorkRecordVersion',
  WatchRule: 'WatchRule',
  Alert: 'Alert',
  ActionRecord: 'ActionRecord',
  PartnerMatch: 'PartnerMatch',
  ExportRequest: 'ExportRequest',
  Case: 'Case',
  CaseEvent: 'CaseEvent',
  CaseItem: 'CaseItem',
  Comment: 'Comment',
  Note: 'Note',
  Notification: 'Notification',
  ShareLink: 'ShareLink',
  Task: 'Task',
  View: 'View',
  ViewDraft: 'ViewDraft',
  ViewRevision: 'ViewRevision',
  Job: 'Job',
  AuditEntry: 'AuditEntry',
  // keeping and forgetting
  ErasureRequest: 'ErasureRequest',
  /** Stands for an erased account; its id is a keyed hash. */
  Tombstone: 'Tombstone',
  LegalHold: 'LegalHold',
  RetentionPolicy: 'RetentionPolicy',
  // people
  User: 'User',
  Session: 'Session',
  ApiToken: 'ApiToken',
  SignInLink: 'SignInLink',
  SignInTries: 'SignInTries',
  PendingSignIn: 'PendingSignIn',
  // keeping
  Migration: 'Migration',
  WorkspaceState: 'WorkspaceState',
} as const;

export const relationshipTypes = {
  /** (Account)-[:USED {firstSeen, lastSeen, count, hourOfWeek, batchIds}]->(Identifier) */
  USED: 'USED',
  /** (Account)-[:RELATED {kind, firstSeen, lastSeen, count, amount, batchIds}]->(Account) */
  RELATED: 'RELATED',
  /** (Account)-[:LINKED {runId, weight, probability, reasons}]-(Account); stored once, from the smaller id to the larger */
  LINKED: 'LINKED',
  /** (Account)-[:MEMBER_OF {runId, membership, margin}]->(Cluster) */
  MEMBER_OF: 'MEMBER_OF',
  /** (Cluster)-[:FOUND_BY]->(Run), (Campaign)-[:FOUND_BY]->(Run): what the run found of it */
  FOUND_BY: 'FOUND_BY',
  /** (Account)-[:TOOK_PART {runId, exchanges, firstSeen, lastSeen}]->(Campaign) */
  TOOK_PART: 'TOOK_PART',
  /** (Cluster)-[:SERVED {runId, accounts, exchanges}]->(Campaign) */
  SERVED: 'SERVED',
  /** (Cluster|Campaign)-[:ATTRIBUTED_TO {stage, judgementId, at}]->(Operator) */
  ATTRIBUTED_TO: 'ATTRIBUTED_TO',
  /** (WorkRecord)-[:HAS_VERSION]->(WorkRecordVersion) */
  HAS_VERSION: 'HAS_VERSION',
  /** (View)-[:IN_CASE]->(Case) */
  IN_CASE: 'IN_CASE',
  /** (CaseItem|Note|Task|CaseEvent)-[:PART_OF]->(Case), (ViewRevision|ViewDraft|Comment|ShareLink)-[:PART_OF]->(View) */
  PART_OF: 'PART_OF',
  /** (ImportBatch)-[:READ]->(SourceFile) */
  READ: 'READ',
} as const;

export type Label = keyof typeof labels;
export type RelationshipType = keyof typeof relationshipTypes;
