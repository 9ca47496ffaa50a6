#include "netlog/completion/stubs.hpp"

namespace netlog {
namespace {

// bash puts what all candidates begin with in place of what is typed; a blank one, which shares nothing with them,
// keeps it from that. At the second press of the key (63) it only lists them.
constexpr std::string_view bash_stub = R"stub(# bash completion for netlog
# With: complete -F _netlog NAME, for an alias of yours too.
_netlog() {
  local line=${COMP_LINE:0:COMP_POINT} list= answer
  [[ -z ${BASH_ALIASES[$1]-} ]] || line=${BASH_ALIASES[$1]}${line#"$1"}
  [[ ${COMP_TYPE-} != 63 ]] || list=--list
  COMPREPLY=()
  while IFS= read -r answer; do
    case $answer in
      $'\tfiles') compopt -o default 2>/dev/null ;;
      $'\tkeep') [[ ${COMP_TYPE-} == 37 ]] || COMPREPLY+=(' ') ;;
      *) COMPREPLY+=("${answer%%$'\t'*}") ;;
    esac
  done < <(netlog complete --shell bash $list --breaks "${COMP_WORDBREAKS-}" -- "$line" 2>/dev/null)
}
complete -o nosort -F _netlog netlog 2>/dev/null || complete -F _netlog netlog
)stub";

constexpr std::string_view zsh_stub = R"stub(#compdef netlog
# zsh completion for netlog
_netlog() {
  local answer value meaning
  local -a answers known said
  answers=("${(@f)$(netlog complete --shell zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  for answer in $answers; do
    case $answer in
      $'\tfiles')
        [[ $PREFIX != --*=* ]] || compset -P '*='
        _files
        return ;;
      $'\tkeep') [[ $compstate[insert] != *unambiguous ]] || compstate[insert]= ;;
      *)
        value=${answer%%$'\t'*}
        meaning=${answer#*$'\t'}
        known+=("$value")
        said+=("$value${meaning:+  -- $meaning}") ;;
    esac
  done
  # One a line, in netlog's order: _describe would put those of one meaning together.
  compadd -U -V netlog -l -d said -a known
}
compdef _netlog netlog
[[ $funcstack[1] != _netlog ]] || _netlog "$@"
)stub";

constexpr std::string_view fish_stub = R"stub(# fish completion for netlog
function __netlog_complete
    set -l typed (commandline -opc)
    set -e typed[1]
    # The token without its quotes, of which the last may still be open.
    set -l now (commandline -ct)
    set now (string unescape -- $now; or string unescape -- $now"'"; or string unescape -- $now'"')
    for answer in (netlog complete --shell fish -- $typed "$now" 2>/dev/null)
        switch $answer
            case \tfiles
                set -l option (string match -r -- '^--[^=]*=' $now)
                for path in (__fish_complete_path (string replace -- "$option" '' $now))
                    printf '%s%s\n' "$option" $path
                end
            case \tkeep
            case '*'
                printf '%s\n' $answer
        end
    end
end
complete -c netlog -f -k -a '(__netlog_complete)'
)stub";

}  // namespace

std::string_view completion_stub(Shell shell) {
  switch (shell) {
    case Shell::bash:
      return bash_stub;
    case Shell::zsh:
      return zsh_stub;
    default:
      return fish_stub;
  }
}

}  // namespace netlog
