# ./streamboard campaign [MINUTES [SEED]]: faults at random on real processes, and the checker of histories after each round.

sb_campaign() {
  [ $# -le 2 ] || sb_die "campaign takes minutes and a seed: ./streamboard campaign [MINUTES [SEED]]"
  for number in "$@"; do
    case $number in
      '' | *[!0-9]*) sb_die "'$number' is not a number: ./streamboard campaign [MINUTES [SEED]]" ;;
    esac
  done
  sb_prepare
  sb_say_building
  sb_mvn_told -DskipTests -pl sync-server -am package \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile=target/test-classpath
  sb_remember_downloads
  exec "$SB_JDK/bin/java" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "$SB_HOME/sync-server/target/test-classes:$SB_HOME/sync-server/target/classes:$(cat "$SB_HOME/sync-server/target/test-classpath")" \
    io.streamboard.server.faults.Campaign "$@"
}
