# ./streamboard mutate [GROUP ...]: changes the code in small ways and counts which changes no test notices.

SB_MUTATE_GROUPS="fold access view text codec"
SB_MUTATE_SCORE=80
# Seconds for one group, whatever the machine does meanwhile.
SB_MUTATE_BOUND=2400

# Ends with 1 when a group stays under the score, or takes too long.
sb_mutate() {
  [ $# -gt 0 ] || set -- $SB_MUTATE_GROUPS
  for group in "$@"; do
    [ -n "$(sb_mutate_classes "$group")" ] || sb_die "mutate knows $SB_MUTATE_GROUPS, and not '$group'."
  done
  sb_need_timeout mutate
  sb_prepare
  # PIT runs the tests on Maven's own Java, so that must be the JDK 25 too.
  JAVA_HOME=$SB_JDK
  export JAVA_HOME
  sb_say "compiling; then some minutes for each group ..."
  sb_mvn -q -pl shared-model test-compile
  result=0
  for group in "$@"; do
    sb_mutate_group "$group" || result=1
  done
  return "$result"
}

sb_mutate_classes() {
  case $1 in
    fold) echo 'io.streamboard.model.board.*' ;;
    access | view | text) echo "io.streamboard.model.$1.*" ;;
    codec) echo 'io.streamboard.model.json.*' ;;
  esac
}

sb_mutate_group() {
  report=$SB_HOME/shared-model/target/mutation/$1
  rm -rf "$report"
  mkdir -p "$report"
  # In the group of processes of who calls this, who may have a bound too.
  (cd "$SB_HOME" && timeout --foreground "$SB_MUTATE_BOUND" mvn -B -q -Dstyle.color=never -pl shared-model \
    org.pitest:pitest-maven:mutationCoverage -DtargetClasses="$(sb_mutate_classes "$1")" \
    -DreportsDirectory="$report") >"$report/log.txt" 2>&1 || {
    sb_say "$1: the run failed or took more than $SB_MUTATE_BOUND s, see $report/log.txt"
    return 1
  }
  sb_mutate_score "$1" "$report/mutations.csv" || return 1
}

# One line: PIT's CSV has the fate of each change in its sixth column.
sb_mutate_score() {
  awk -F, -v group="$1" -v least="$SB_MUTATE_SCORE" '
    { all++; fate[$6]++ }
    END {
      noticed = fate["KILLED"] + fate["TIMED_OUT"] + fate["MEMORY_ERROR"] + fate["RUN_ERROR"]
      score = all ? 100 * noticed / all : 0
      printf "streamboard: %s: %d changes, %d noticed (%d by a time-out), score %.1f %%, wanted %d %%\n",
        group, all, noticed, fate["TIMED_OUT"], score, least
      exit score < least
    }' "$2" && scored=0 || scored=1
  awk -F, '$6 == "SURVIVED" || $6 == "NO_COVERAGE" {
    mutator = $3; sub(/.*\./, "", mutator)
    class = $2; sub(/.*\./, "", class)
    printf "  %s line %s, %s, %s: %s\n", class, $5, $4, mutator, tolower($6)
  }' "$2"
  return "$scored"
}
