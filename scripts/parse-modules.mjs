/** Prints those of the named modules which this engine cannot parse. Run with --experimental-vm-modules; nothing is executed. */
import { readFileSync } from 'node:fs';
import { SourceTextModule } from 'node:vm';

for (const path of process.argv.slice(2)) {
  try {
    new SourceTextModule(readFileSync(path, 'utf8'));
  } catch (error) {
    console.log(`${path}: ${error.message}`);
  }
}
