import { Option, type Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares `ton db`. */
export function declare(db: Command, act: Act): void {
  act(
    withExamples(db.command('path').description('where the database file is'), ['ton db path']),
    () => import('./path.js'),
  );
  act(
    withExamples(db.command('status').description('the file, its size, its schema and what is in it'), [
      'ton db status --json',
    ]),
    () => import('./status.js'),
  );
  act(
    withExamples(db.command('history').description('the migrations the file has seen'), ['ton db history']),
    () => import('./history.js'),
  );
  act(
    withExamples(db.command('migrate').description('bring the file to this version, after a verified copy'), [
      'ton db migrate',
    ]).option('--dry-run', 'say what would run'),
    () => import('./migrate.js'),
  );
  act(
    withExamples(
      db
        .command('check')
        .description('is the file sound, and does every record follow from its sets? (exit 8 if not)'),
      ['ton db check'],
    ),
    () => import('./check.js'),
  );
  act(
    withExamples(db.command('rebuild').description('derive everything that is derived anew from the sets'), [
      'ton db rebuild',
    ]),
    () => import('../rebuild.js'),
  );
  act(
    withExamples(
      db
        .command('rollback')
        .description('take migrations back, after a verified copy; what only they could hold is lost'),
      ['ton db rollback --to 5 --yes'],
    )
      .option('--to <version>', 'the schema version to go back to (one less)')
      .option('--yes', 'do not ask'),
    () => import('./rollback.js'),
  );
  act(
    withExamples(db.command('schema').description('the schema of the file, as SQL or as a diagram'), [
      'ton db schema',
      'ton db schema --as mermaid',
    ]).addOption(new Option('--as <form>', 'sql or mermaid').choices(['sql', 'mermaid']).default('sql')),
    () => import('./schema.js'),
  );
}
