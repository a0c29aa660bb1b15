export type { WritableField } from '../../tables/field-names.ts';
export type { Model } from '../../tables/record-fields.ts';
export { writableFields, WritableService, WritableStructure } from './fields.ts';
export type { IssueCode, RecordIssue } from './issue.ts';
export { validateField, validateRecord, type ValidateOptions } from './validate.ts';
