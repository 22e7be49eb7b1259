# ./streamboard campaign [MINUTES [SEED]]: faults at random on real processes, and the checker of histories after each round.
# ./streamboard campaign cluster [ROUNDS [DELIVERY [SEED]]]: the same on three brokers and three nodes.

sb_campaign() {
  if [ "${1:-}" = cluster ]; then
    shift
    sb_campaign_cluster "$@"
    return
  fi
  [ $# -le 2 ] || sb_die "campaign takes minutes and a seed: ./streamboard campaign [MINUTES [SEED]]"
  for number in "$@"; do
    case $number in
      '' | *[!0-9]*) sb_die "'$number' is not a number: ./streamboard campaign [MINUTES [SEED]]" ;;
    esac
  done
  sb_with_tests_of_server io.streamboard.server.faults.Campaign "$@"
}

sb_campaign_cluster() {
  usage='./streamboard campaign cluster [ROUNDS [DELIVERY [SEED]]]'
  [ $# -le 3 ] || sb_die "campaign cluster takes rounds, a delivery and a seed: $usage"
  case ${1:-20}${3:-1} in
    *[!0-9]*) sb_die "rounds and seed are numbers: $usage" ;;
  esac
  sb_with_tests_of_server io.streamboard.server.cluster.ClusterCampaign "$@"
}
