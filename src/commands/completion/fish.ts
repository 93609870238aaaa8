import type { TextView } from '../../output/view.js';

const script = `# fish completion for ton and tonnage
#
#   ton completion fish > ~/.config/fish/completions/ton.fish

function __ton_candidates
    set -l typed (commandline -opc)
    set -l program $typed[1]
    set -e typed[1]
    set -l raw (commandline -ct)
    # An open quote is no word yet.
    set -l last (string unescape -- "$raw"; or string replace -r '^["\\']' '' -- "$raw")
    for line in ($program completion candidates -- $typed "$last" 2>/dev/null)
        if string match -q \\t'*' -- $line
            __fish_complete_path "$last"
        else
            echo $line
        end
    end
end

complete -c ton -f -k -a '(__ton_candidates)'
complete -c tonnage -f -k -a '(__ton_candidates)'
`;

/** The script for fish. */
export function run(): Promise<TextView> {
  return Promise.resolve({ kind: 'text', key: 'script', text: script, exact: true });
}
