import { Option, type Command } from 'commander';
import { withExamples, type Act } from '../handler.js';

/** Declares the verb for programs as free text. */
export function declareImport(program: Command, act: Act): void {
  act(
    withExamples(
      program
        .command('import')
        .description('make a program of free text, as people write or paste it; nothing of it is lost')
        .argument('[file]', 'a text file; - for standard input')
        .option('--name <name>', 'what the program is called (its title in the text, else the file)')
        .addOption(
          new Option(
            '--min-confidence <level>',
            'take only exercises read as surely as this, ask nothing; the rest stay notes (medium)',
          ).choices(['high', 'medium', 'low']),
        )
        .option('--create-exercises', 'make exercises of your own of names nobody knows')
        .option('--dry-run', 'say what was understood, store nothing'),
      [
        'ton program import plan.txt --dry-run',
        'ton program import plan.txt --name "Winter plan" --min-confidence high',
        'echo "Squat 5x5 100kg" | ton program import - --json',
      ],
    ),
    () => import('./import.js'),
  );
}
