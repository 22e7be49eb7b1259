# ./streamboard prove [MINUTES [PART ...]]: all that takes longer than the tests, part by part, each within its bound, and a table.

SB_PROVE_LEAST=90
SB_PROVE_PARTS="counts hunt faults cluster fuzz mutate"
# What repeats as often as -Dcounts=long says.
SB_PROVE_COUNTED='BrokerKillTest,KilledStateStoreTest,RevocationTest,MutatedFramesTest,KafkaSimulationTest,SimulationTest#everyoneConvergesOnALongBadDay'

# Ends with 1 when something was found, or a part did not end within its bound.
sb_prove() {
  minutes=${1:-$SB_PROVE_LEAST}
  [ $# -eq 0 ] || shift
  case $minutes in
    '' | *[!0-9]*) sb_die "'$minutes' is not a number: ./streamboard prove [MINUTES [PART ...]]" ;;
  esac
  [ "$minutes" -ge "$SB_PROVE_LEAST" ] || sb_die "prove takes $SB_PROVE_LEAST minutes or more."
  [ $# -gt 0 ] || set -- $SB_PROVE_PARTS
  for part in "$@"; do
    [ -n "$(sb_prove_share "$part")" ] || sb_die "prove knows $SB_PROVE_PARTS, and not '$part'."
  done
  command -v timeout >/dev/null 2>&1 || sb_die "prove needs timeout (GNU coreutils), which bounds its parts."
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

# Of 90 minutes.
sb_prove_share() {
  case $1 in
    counts) echo 18 ;;
    hunt) echo 12 ;;
    faults) echo 12 ;;
    cluster) echo 10 ;;
    fuzz) echo 24 ;;
    mutate) echo 14 ;;
  esac
}

sb_prove_part() {
  times=$((minutes / SB_PROVE_LEAST))
  bound=$((minutes * $(sb_prove_share "$1") / SB_PROVE_LEAST))
  part=$1
  case $part in
    counts) set -- test -pl sync-server -am -Dtest="$SB_PROVE_COUNTED" -Dcounts=long -Dsurefire.failIfNoSpecifiedTests=false ;;
    hunt) set -- hunt ;;
    faults) set -- campaign $((times * 8)) ;;
    cluster) set -- campaign cluster $((times * 8)) ;;
    fuzz) set -- fuzz "$times" ;;
    mutate) set -- mutate ;;
  esac
  sb_prove_within "$@" >"$proof/$part.log" 2>&1 && ended=0 || ended=$?
  printf '| %s | `./streamboard %s` | %s | %s s | %s |\n' "$part" "$*" "$bound" "$took" "$(sb_prove_verdict "$ended")" |
    tee -a "$proof/proof.md"
  return "$ended"
}

# timeout ends the whole group of processes, and kills what does not end.
sb_prove_within() {
  begun=$(date +%s)
  timeout --kill-after=30 $((bound * 60)) "$SB_HOME/streamboard" "$@" && within=0 || within=$?
  took=$(($(date +%s) - begun))
  return "$within"
}

sb_prove_verdict() {
  case $1 in
    0) echo held ;;
    124 | 137) echo 'did not end within its bound' ;;
    *) echo "found something, or failed: exit code $1" ;;
  esac
}
