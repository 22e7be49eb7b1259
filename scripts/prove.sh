# ./streamboard prove [MINUTES [PART ...]]: what takes longer than the tests, part by part, each within its bound, and a table.
# ./streamboard prove counts: of these, the tests that repeat something, as often as -Dcounts=long says; without a bound.

SB_PROVE_LEAST=120
SB_PROVE_PARTS="counts hunt faults cluster fuzz mutate"
SB_PROVE_COUNTED='BrokerKillTest,KilledStateStoreTest,RevocationTest,MutatedFramesTest,KafkaSimulationTest,SimulationTest#everyoneConvergesOnALongBadDay'

# Ends with 1 when something was found, or a part did not end within its bound.
sb_prove() {
  if [ "${1:-}" = counts ]; then
    [ $# -eq 1 ] || sb_die "prove counts takes no more words; with a bound and with others: ./streamboard prove MINUTES counts ..."
    sb_prove_counts
    return
  fi
  minutes=${1:-$SB_PROVE_LEAST}
  [ $# -eq 0 ] || shift
  sb_countable "$minutes" || sb_die "minutes come first, and '$minutes' is no number of them: ./streamboard prove [MINUTES [PART ...]]"
  [ "$minutes" -ge "$SB_PROVE_LEAST" ] || sb_die "prove takes $SB_PROVE_LEAST minutes or more, as each part needs its share; one part alone: ./streamboard prove $SB_PROVE_LEAST PART"
  [ $# -gt 0 ] || set -- $SB_PROVE_PARTS
  for part in "$@"; do
    [ -n "$(sb_prove_share "$part")" ] || sb_die "prove knows $SB_PROVE_PARTS, and not '$part'."
  done
  sb_need_timeout prove
  sb_prepare
  proof=$SB_HOME/target/proof
  mkdir -p "$proof"
  printf '| part | command | at most, minutes | took | |\n|---|---|---|---|---|\n' | tee "$proof/proof.md"
  result=0
  for part in "$@"; do
    sb_prove_part "$part" || result=1
  done
  sb_say "the table is $proof/proof.md, what each part said beside it."
  return "$result"
}

# Of 120 minutes.
sb_prove_share() {
  case $1 in
    counts) echo 24 ;;
    hunt) echo 12 ;;
    faults) echo 12 ;;
    cluster) echo 12 ;;
    fuzz) echo 34 ;;
    mutate) echo 26 ;;
  esac
}

sb_prove_counts() {
  sb_prepare
  sb_mvn -pl sync-server -am test -Dtest="$SB_PROVE_COUNTED" -Dcounts=long -Dsurefire.failIfNoSpecifiedTests=false
}

sb_prove_part() {
  times=$((minutes / SB_PROVE_LEAST))
  bound=$((minutes * $(sb_prove_share "$1") / SB_PROVE_LEAST))
  part=$1
  case $part in
    counts) set -- prove counts ;;
    hunt) set -- hunt ;;
    faults) set -- campaign $((times * 8)) ;;
    cluster) set -- campaign cluster $((times * 8)) ;;
    fuzz) set -- fuzz "$times" ;;
    mutate) set -- mutate fold access text codec ;;
  esac
  sb_prove_within "$@" >"$proof/$part.log" 2>&1 && ended=0 || ended=$?
  printf '| %s | `./streamboard %s` | %s | %s s | %s |\n' "$part" "$*" "$bound" "$took" "$(sb_prove_verdict "$ended")" |
    tee -a "$proof/proof.md"
  return "$ended"
}

# timeout has the part in a group of processes of its own, and ends all of that; so must who interrupts this.
sb_prove_within() {
  begun=$(date +%s)
  timeout --kill-after=30 $((bound * 60)) "$SB_HOME/streamboard" "$@" &
  bounded=$!
  trap 'kill "$bounded"; exit 130' INT TERM
  wait "$bounded" && within=0 || within=$?
  trap - INT TERM
  took=$(($(date +%s) - begun))
  return "$within"
}

sb_prove_verdict() {
  if [ "$1" -eq 0 ]; then
    echo held
  elif [ "$took" -ge $((bound * 60)) ]; then
    echo 'did not end within its bound'
  else
    echo "found something, or failed: exit code $1"
  fi
}
