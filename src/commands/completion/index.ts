import type { Command } from 'commander';
import { withExamples, type Act } from '../handler.js';
import { shellSetups } from '../shell-setup.js';

/** Declares `ton completion`. */
export function declare(completion: Command, act: Act): void {
  completion.addHelpText('after', setupText());
  act(
    withExamples(completion.command('bash').description('the script for bash'), [
      'ton completion bash > ton.bash',
    ]),
    () => import('./bash.js'),
  );
  act(
    withExamples(completion.command('zsh').description('the script for zsh'), ['ton completion zsh > _ton']),
    () => import('./zsh.js'),
  );
  act(
    withExamples(completion.command('fish').description('the script for fish'), [
      'ton completion fish > ton.fish',
    ]),
    () => import('./fish.js'),
  );
  act(
    withExamples(
      completion
        .command('candidates', { hidden: true })
        .description('what may stand in place of the last word; the scripts ask for it')
        .argument('[words...]', 'the words after ton up to the cursor, behind --'),
      ['ton completion candidates -- log li'],
    ),
    () => import('./candidates.js'),
  );
}

/** What to type once for each shell. */
function setupText(): string {
  const parts = Object.entries(shellSetups).map(([shell, setup]) => {
    const lines = setup?.completion.map((line) => `  ${line}`) ?? [];
    return [`\n${shell}, once:`, ...lines].join('\n');
  });
  return `${parts.join('\n')}\n\nThen open a new shell, type ton and press Tab.`;
}
