# ./streamboard fuzz [MINUTES [TARGET]]: random bytes, led by coverage, on everything that reads what others wrote.

sb_fuzz() {
  [ $# -le 2 ] || sb_die "fuzz takes minutes for each target and a target: ./streamboard fuzz [MINUTES [TARGET]]"
  minutes=${1:-1}
  sb_countable "$minutes" || sb_die "'$minutes' is not a number of minutes: ./streamboard fuzz [MINUTES [TARGET]]"
  [ $# -lt 2 ] || sb_known_target "$2"
  sb_prepare
  sb_build_stale_tests_of_server
  for artifact in jazzer jazzer-api; do
    sb_mvn -q -N org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -Dmdep.stripVersion=true \
      -Dartifact="com.code-intelligence:$artifact:$(sb_version jazzer)" -DoutputDirectory="$SB_HOME/target/tools"
  done
  sb_remember_downloads
  exec "$SB_JDK/bin/java" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "$(sb_classpath_of_server_tests)" \
    io.streamboard.server.fuzz.Fuzzing \
    "$SB_HOME/target/tools/jazzer.jar:$SB_HOME/target/tools/jazzer-api.jar" "$SB_HOME" "$minutes" ${2:+"$2"}
}

# Each target has a folder of kept inputs, but for the one over a socket.
sb_known_target() {
  targets=live-socket
  for folder in "$SB_HOME"/*/src/test/resources/fuzz/*/; do
    targets="$(basename "$folder") $targets"
    [ "$(basename "$folder")" != "$1" ] || return 0
  done
  [ "$1" = live-socket ] || sb_die "there is no target '$1'; there are: $targets"
}
