# ./streamboard test: the whole build with all tests, then what took long and what was skipped.

sb_test() {
  sb_prepare
  # Reports of runs before this one are older than it.
  sb_begun=$(mktemp)
  trap 'rm -f "$sb_begun"' EXIT
  # A compiler uses one core: several modules at a time, where Maven would go on one by one. The
  # classes are as new as their sources then, and the second call takes them as they are.
  sb_say_building
  sb_mvn -q -T 2 test-compile -Dformat.skip=true "$@"
  result=0
  sb_mvn verify -Dmaven.compiler.useIncrementalCompilation=false "$@" || result=$?
  if [ -n "$(sb_reports)" ]; then
    sb_slowest
    sb_skipped
  elif [ "$result" -eq 0 ]; then
    printf 'streamboard: no test ran; is the name in -Dtest right?\n' >&2
    result=1
  fi
  [ "$result" -eq 0 ] || exit "$result"
  sb_remember_downloads
  if [ "${REQUIRE_ALL_TESTS:-}" = 1 ] && [ -n "$(sb_skips)" ]; then
    printf 'streamboard: tests were skipped, and REQUIRE_ALL_TESTS=1 forbids that.\n' >&2
    exit 1
  fi
}

sb_reports() { find "$SB_HOME" -path '*/target/surefire-reports/TEST-*.xml' -type f -newer "$sb_begun"; }

sb_slowest() {
  echo
  echo "Slowest test classes (seconds):"
  sb_reports | while IFS= read -r report; do
    sed -n 's/^<testsuite .* name="\([^"]*\)" time="\([^"]*\)".*/\2 \1/p' "$report" | tr -d ','
  done | sort -rn | head -n 10 | sed 's/^/  /'
}

# One line per skipped test: class, name, reason.
sb_skips() {
  sb_reports | while IFS= read -r report; do
    awk '
      /<testcase / {
        name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name)
        class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class)
      }
      /<skipped/ {
        reason = "no reason given"
        if ($0 ~ /message="/) { reason = $0; sub(/.*message="/, "", reason); sub(/".*/, "", reason) }
        print class " " name ": " reason
      }' "$report"
  done | sort
}

sb_skipped() {
  skips=$(sb_skips)
  echo
  if [ -z "$skips" ]; then
    echo "Skipped tests: none"
  else
    echo "Skipped tests:"
    printf '%s\n' "$skips" | sed 's/^/  /'
  fi
}
