# Short words for netlog, for sh, bash and zsh. In ~/.bashrc or ~/.zshrc:
#   . /path/to/aliases.sh
# They use the ledger that netlog uses, so $NETLOG_FILE counts here too.

alias g='netlog give'                # I recommended somebody:   g emil "Ferma Boju" "solar panels"
alias got='netlog receive'           # somebody recommended me:  got delia "Kvarc Labs" payroll
alias won='netlog outcome won'       # it became business:       won dorin 8400
alias lost='netlog outcome lost'     # it did not:               lost "hostel zodiac"
alias thx='netlog outcome thanked'   # I said thank you:         thx lavinia
alias took='netlog card take'        # I took their cards:       took anca.r tudor 3
alias passed='netlog card pass'      # I passed one on:          passed crina "Ștefan Ardelean"
alias inv='netlog invite'            # I invited them:           inv anca.r startup
alias met='netlog meet'              # we met one to one:        met hora --place "his workshop"
alias nn='netlog note'               # a thing to remember:      nn lavinia never on Mondays
alias tell='netlog show'             # all about one of them:    tell mirela
alias week='netlog report'           # the last seven days, or any period: week this quarter
alias today='netlog log today'       # what I wrote down today
alias due='netlog list referrals --open'  # the referrals that nobody has decided yet

# Whose turn it is to hear from me, a name a line: netlog_turn [--today DATE]
netlog_turn() (
  json=$(netlog balance --standing your-turn --format json "$@") || exit
  printf '%s\n' "$json" | jq -r '.contacts[].name'
)

# With whom nothing was given or received for more than DAYS days, the longest silent first: netlog_stale [DAYS [--today DATE]]
netlog_stale() (
  days=${1:-120}
  [ $# -eq 0 ] || shift
  json=$(netlog balance --format json "$@") || exit
  printf '%s\n' "$json" | jq -r --argjson days "$days" '
    def seconds: "\(.)T00:00:00Z" | fromdate;
    (.as_of | seconds) as $now
    | [.contacts[] | select(.last_act and $now - (.last_act | seconds) > $days * 86400)]
    | sort_by([.last_act, .name])[] | "\(.last_act)  \(.name)"'
)
