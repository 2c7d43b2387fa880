/**
 * What a shell loads: a function that hands the line up to the cursor to `privcmp complete`, and offers what comes back
 * (`candidates.ts`). All knowledge is there; here is only how each shell wants it. Nothing that comes back is ever
 * evaluated: `compgen -W`, which would, stands nowhere.
 */

/**
 * Readline begins a word anew after `:` and `=` and at an open quote, and replaces only what follows, which is `$2`. So each
 * value is what the user typed of it (`$2`) and the rest.
 */
const bash = `_privcmp() {
  local kind typed value about
  COMPREPLY=()
  {
    IFS=$'\\t' read -r kind typed || return 0
    case $kind in
      words) while IFS=$'\\t' read -r value about; do COMPREPLY+=("$2\${value#"$typed"}"); done ;;
      files) compopt -o default ;;
      folders) compopt -o dirnames ;;
    esac
  } < <(privcmp complete -- "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null </dev/null)
  case \${COMPREPLY[0]-} in *:) compopt -o nospace ;; esac
}
complete -F _privcmp privcmp
`;

const zsh = `#compdef privcmp
_privcmp() {
  local line value about
  local -a answer whole open
  answer=("\${(@f)$(privcmp complete -- "\${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX" 2>/dev/null </dev/null)}")
  case \${answer[1]%%$'\\t'*} in
    words)
      for line in "\${(@)answer[2,-1]}"; do
        value=\${line%%$'\\t'*}
        about=\${line#"$value"}
        line=\${value//:/\\\\:}\${\${about//\\\\/\\\\\\\\}/$'\\t'/:}
        if [[ $value == *: ]]; then open+=("$line"); else whole+=("$line"); fi
      done
      _describe -t values value whole -- open -S ''
      ;;
    files | folders)
      compset -P '--*='
      if [[ \${answer[1]} == files* ]]; then _files; else _files -/; fi
      ;;
  esac
}
if [[ $funcstack[1] == _privcmp ]]; then _privcmp "$@"; else compdef _privcmp privcmp; fi
`;

const fish = `function __privcmp_complete
    set -l answer (privcmp complete -- (commandline -cp) 2>/dev/null </dev/null)
    set -l head (string split -m 1 \\t -- $answer[1])
    set -l path (string replace -r -- '^--[^=]*=' '' (commandline -ct))
    switch "$head[1]"
        case words
            printf '%s\\n' $answer[2..-1]
        case files
            printf '%s\\n' $head[2](__fish_complete_path $path)
        case folders
            printf '%s\\n' $head[2](__fish_complete_directories $path '')
    end
end
complete -c privcmp -e
complete -c privcmp -f -a '(__privcmp_complete)'
`;

export const completionScripts = { bash, zsh, fish };
