import { writeFiles } from '../support/files.ts';
import { madeUpDossiers } from '../support/made-up.ts';
import { answer } from '../support/task.ts';

const [folder, rows] = process.argv.slice(2) as [string, string];
writeFiles(folder, madeUpDossiers(Number(rows)));
answer(null);
