import type { TextView } from '../../output/view.js';

/*
 * Written for bash 3.2 as well, which macOS has. COMP_WORDS parts words at COMP_WORDBREAKS, so `--format=json` is three
 * of them, and keeps the quotes; what is offered replaces only what stands behind the last break or the open quote.
 */
const script = `# bash completion for ton and tonnage
#
#   source <(ton completion bash)

# A word as the program gets it, into REPLY; the quote left open, if any, into _ton_quote.
_ton_unquote() {
  local text=$1 char at
  REPLY= _ton_quote=
  for ((at = 0; at < \${#text}; at++)); do
    char=\${text:at:1}
    if [[ $char == "$_ton_quote" ]]; then
      _ton_quote=
    elif [[ $_ton_quote == "'" ]]; then
      REPLY+=$char
    elif [[ $char == '\\' ]]; then
      at=$((at + 1))
      REPLY+=\${text:at:1}
    elif [[ $char == '"' || ( $char == "'" && -z $_ton_quote ) ]]; then
      _ton_quote=$char
    else
      REPLY+=$char
    fi
  done
}

# A candidate as the line takes it, into REPLY: inside the quote that is open, else escaped.
_ton_quoted() {
  local text=$1 char at
  if [[ -z $_ton_quote ]]; then
    printf -v REPLY '%q' "$text"
    return
  fi
  REPLY=
  for ((at = 0; at < \${#text}; at++)); do
    char=\${text:at:1}
    case $_ton_quote$char in
      "''") REPLY+="'\\\\''" ;;
      '""' | '"\\' | '"$' | '"\`') REPLY+='\\'$char ;;
      *) REPLY+=$char ;;
    esac
  done
}

_ton() {
  local program=\${1:-ton} rest=\${COMP_LINE-} raw=() words=() last word glued at line value open kept REPLY _ton_quote
  COMPREPLY=()
  [[ -n $rest ]] && rest=\${rest:0:COMP_POINT}
  for ((at = 0; at <= COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    glued=
    if [[ -n $rest && $at -gt 0 && $rest != [[:space:]]* ]]; then glued=1; fi
    while [[ $rest == [[:space:]]* ]]; do rest=\${rest:1}; done
    # Up to the cursor only.
    if [[ $at -eq $COMP_CWORD && -n \${COMP_LINE-} ]]; then word=$rest; fi
    rest=\${rest#"$word"}
    if [[ -n $glued ]]; then raw[\${#raw[@]}-1]+=$word; else raw+=("$word"); fi
    last=$word
  done

  for word in "\${raw[@]:1}"; do
    _ton_unquote "$word"
    words+=("$REPLY")
  done

  # What of the last word stays as it is: all before the last break.
  word=\${raw[\${#raw[@]}-1]}
  if [[ $last != [=:] ]]; then word=\${word%"$last"}; fi
  open=$_ton_quote
  _ton_unquote "$word"
  kept=$REPLY
  _ton_quote=$open

  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    if [[ -z $value ]]; then
      compopt -o default 2>/dev/null
    else
      _ton_quoted "\${value#"$kept"}"
      COMPREPLY+=("$REPLY")
    fi
  done < <("$program" completion candidates -- "\${words[@]}" 2>/dev/null)
  compopt -o nosort 2>/dev/null
  return 0
}

complete -F _ton ton tonnage
`;

/** The script for bash. */
export function run(): Promise<TextView> {
  return Promise.resolve({ kind: 'text', key: 'script', text: script, exact: true });
}
