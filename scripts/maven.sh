# Finds Maven 3.8.7 or later and calls it.

sb_find_maven() {
  command -v mvn >/dev/null 2>&1 ||
    sb_die "Maven was not found: install Maven 3.8.7 or later (Debian: apt-get install maven) so that mvn is on the PATH."
  # Maven stays on the machine's default Java if that is new enough, and moves to the JDK 25 otherwise.
  default=${JAVA_HOME:-$(sb_java_on_path)}
  feature=$( [ -n "$default" ] && sb_java_feature "$default" || :)
  if [ -z "$default" ] || [ ! -x "$default/bin/java" ] || [ "${feature:-0}" -lt 17 ]; then
    JAVA_HOME=$SB_JDK
    export JAVA_HOME
  fi
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] ||
    sb_die "mvn -v fails: repair the Maven installation, 3.8.7 or later is needed."
  sb_at_least "$version" 3 8 7 ||
    sb_die "Maven $version is too old: install Maven 3.8.7 or later."
}

# sb_at_least 3.9.1 3 8 7
sb_at_least() {
  printf '%s\n' "$1" | awk -F. -v a="$2" -v b="$3" -v c="$4" \
    '{ v = ($1 * 1000 + $2) * 1000 + $3; exit !(v >= (a * 1000 + b) * 1000 + c) }'
}

# Where nobody looks at a terminal Maven must not colour, not even by taking colours back at its end.
sb_mvn() {
  if [ -t 1 ]; then
    (cd "$SB_HOME" && mvn -B "$@")
  else
    (cd "$SB_HOME" && MAVEN_OPTS="${MAVEN_OPTS:-} -Djansi.noreset=true" mvn -B -Dstyle.color=never "$@")
  fi
}

# As sb_mvn, with one line for each module in place of Maven's many; what went wrong is shown whole.
sb_mvn_told() {
  exec 4>&1
  sb_tick 4>&- &
  ticker=$!
  trap 'kill "$ticker" 2>/dev/null; exit 130' INT TERM
  result=$({ { sb_mvn -ntp "$@" 3>&- && told=0 || told=$?; echo "$told" >&3; } | sb_modules >&4; } 3>&1)
  kill "$ticker" 2>/dev/null || :
  wait "$ticker" 2>/dev/null || :
  trap - INT TERM
  exec 4>&-
  return "$result"
}

# Shows that work goes on where a module takes long: every 15 seconds how long it has been.
sb_tick() {
  seconds=0
  while sleep 15 </dev/null >/dev/null 2>&1; do
    seconds=$((seconds + 15))
    kill -0 $$ 2>/dev/null || return 0
    sb_say "  ... $seconds s"
  done
}

sb_modules() {
  while IFS= read -r line; do
    case $line in
      '[INFO] Building '*'['*/*']')
        line=${line#'[INFO] Building '}
        sb_say "  module ${line%% [0-9]*} ${line##* }"
        ;;
      # With warnings as errors these are what went wrong.
      '[WARNING]'*.java:*) printf '%s\n' "$line" ;;
      '[INFO]'* | '[WARNING]'*) ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
}
