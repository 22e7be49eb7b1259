# ./streamboard bench: measurements as commands; docs/benchmarks.md says what each is about.

SB_BENCHES="all bulk canvas deliveries idle join load many-boards micro most slow-readers smoke start"

sb_bench() {
  bench=${1:-}
  case $bench in
    all) bench_main=table.All ;;
    bulk) bench_main=contest.Bulk ;;
    canvas) bench_main=canvas.Canvas ;;
    deliveries) bench_main=deliveries.Deliveries ;;
    idle) bench_main=idle.Idle ;;
    join) bench_main=contest.Join ;;
    load) bench_main=contest.Load ;;
    many-boards) bench_main=boards.ManyBoards ;;
    micro) bench_main=micro.Micro ;;
    most) bench_main=contest.Most ;;
    slow-readers) bench_main=slow.SlowReaders ;;
    smoke) bench_main=smoke.Smoke ;;
    start) bench_main=start.Start ;;
    '') sb_die "bench needs a name: $SB_BENCHES" ;;
    *) sb_die "there is no benchmark '$bench'; there are: $SB_BENCHES" ;;
  esac
  shift
  sb_prepare
  sb_say_building
  sb_mvn_told -DskipTests -pl benchmarks -am package \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile=target/classpath
  sb_remember_downloads
  # The server's own list has the library of a grid, which is in no archive.
  sb_grid=$(tr ':' '\n' < "$SB_HOME/sync-server/target/classpath" | grep '/hazelcast-[^/]*\.jar$' | head -n 1)
  # Jars only, as a JVM keeps no cache of classes that lie in folders.
  exec "$SB_JDK/bin/java" --enable-native-access=ALL-UNNAMED -Dstreamboard.server.jar="$SB_SERVER_JAR" -Dstreamboard.grid.jar="$sb_grid" -Dstreamboard.peers="$SB_HOME/benchmarks/peers" \
    -Dstreamboard.canvas.peers="$SB_HOME/benchmarks/canvas-peers" \
    -cp "$(ls "$SB_HOME"/benchmarks/target/benchmarks-*.jar):$(cat "$SB_HOME/benchmarks/target/classpath")" \
    "io.streamboard.benchmarks.$bench_main" "$@"
}
