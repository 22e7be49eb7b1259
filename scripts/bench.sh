# ./streamboard bench: measurements as commands; docs/benchmarks.md says what each is about.

sb_bench() {
  bench=${1:-}
  case $bench in
    load) bench_main=contest.Load ;;
    many-boards) bench_main=boards.ManyBoards ;;
    slow-readers) bench_main=slow.SlowReaders ;;
    smoke) bench_main=smoke.Smoke ;;
    *) sb_die "bench needs a name: load, many-boards, slow-readers or smoke." ;;
  esac
  shift
  sb_prepare
  sb_say_building
  sb_mvn_told -DskipTests -pl benchmarks -am package \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile=target/classpath
  sb_remember_downloads
  exec "$SB_JDK/bin/java" -Dstreamboard.server.jar="$SB_SERVER_JAR" -Dstreamboard.peers="$SB_HOME/benchmarks/peers" \
    -cp "$SB_HOME/benchmarks/target/classes:$(cat "$SB_HOME/benchmarks/target/classpath")" \
    "io.streamboard.benchmarks.$bench_main" "$@"
}
