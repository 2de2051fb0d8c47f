export * from './framework.js';
export { describePath, type FrameworkIssueCode, type ImportIssueCode, type Issue, type IssueCode, type IssuePath } from './issue.js';
export { parseFramework, type ParsedFramework } from './parse-framework.js';
export * from './levels.js';
export * from './indicators.js';
export { levelsSideBySide, type ThemeRow } from './side-by-side.js';
export { summarise, type FrameworkSummary } from './summary.js';
export { findInText, queryWords, TextIndex, type TextRange } from './search.js';
