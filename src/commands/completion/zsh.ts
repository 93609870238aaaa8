import type { TextView } from '../../output/view.js';

/** Works as a file `_ton` in a folder of `fpath`, where it is the function itself, and sourced, with or without `compinit` before. */
const script = `#compdef ton tonnage
# zsh completion for ton and tonnage
#
#   source <(ton completion zsh)

_ton() {
  local -a typed values shown
  local line value description files
  if (( CURRENT > 2 )); then
    typed=("\${(@Q)words[2,CURRENT-1]}")
  fi
  typed+=("\${(Q)PREFIX}")
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    description=\${line#*$'\\t'}
    if [[ -z $value ]]; then
      files=1
    else
      values+=("$value")
      shown+=("$value\${description:+  -- $description}")
    fi
  done < <("\${(Q)words[1]}" completion candidates -- "\${typed[@]}" 2>/dev/null)
  # In the order they come in, one a line, and in any case.
  compadd -V ton -l -d shown -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -a values
  if [[ -n $files ]]; then
    compset -P '--*='
    _files
  fi
  return 0
}

if [[ \${funcstack[1]} == _ton ]]; then
  _ton "$@"
else
  # A fresh ~/.zshrc has not started completion yet.
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _ton ton tonnage
fi
`;

/** The script for zsh. */
export function run(): Promise<TextView> {
  return Promise.resolve({ kind: 'text', key: 'script', text: script, exact: true });
}
