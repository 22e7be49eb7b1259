# ./streamboard cluster [DELIVERY]: three brokers and three nodes as processes, for people to look at.

sb_cluster() {
  [ $# -le 1 ] || sb_die "cluster takes at most the name of a delivery: ./streamboard cluster [DELIVERY]"
  sb_known_deliveries "$@"
  sb_with_tests_of_server io.streamboard.server.cluster.ClusterForPeople "$@"
}

SB_DELIVERIES="broadcast router redistributor+topic+http redistributor+topic+kafka redistributor+grid+http redistributor+grid+kafka"

sb_known_deliveries() {
  for delivery in "$@"; do
    case " $SB_DELIVERIES " in
      *" $delivery "*) ;;
      *) sb_die "'$delivery' is no delivery; there are: $SB_DELIVERIES" ;;
    esac
  done
}

# Builds what is missing, and becomes a program of the server's tests.
sb_with_tests_of_server() {
  sb_prepare
  sb_build_stale_tests_of_server
  sb_remember_downloads
  exec "$SB_JDK/bin/java" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dstreamboard.server.jar="$SB_SERVER_JAR" \
    -cp "$(sb_classpath_of_server_tests)" "$@"
}
