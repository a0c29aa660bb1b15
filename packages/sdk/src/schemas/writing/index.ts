export { writableFields, WritableService, WritableStructure, type Model, type WritableField } from './fields.ts';
export type { IssueCode, RecordIssue } from './issue.ts';
export { validateField, validateRecord, type ValidateOptions } from './validate.ts';
