/** Imports one document in a process of its own, and prints what it took: `tsx bench/import-once.ts framework.docx` */
import { readFile } from 'node:fs/promises';
import { importSource } from '../src/io/import-source.js';

const [path = ''] = process.argv.slice(2);
const bytes = await readFile(path);
const before = process.memoryUsage().rss;
const start = performance.now();
const { value } = await importSource([{ bytes, name: path }]);
const milliseconds = performance.now() - start;
const indicators = value?.competencies.reduce((sum, competency) => sum + competency.indicators.length, 0) ?? 0;
// On Linux in kilobytes, the most that the process ever had.
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1_000_000;
console.log(JSON.stringify({ milliseconds, megabytes, indicators }));
