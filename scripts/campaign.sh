# ./streamboard campaign [MINUTES [SEED]]: faults at random on real processes, and the checker of histories after each round.
# ./streamboard campaign cluster [ROUNDS [DELIVERY [SEED]]]: the same on three brokers and three nodes.
# ./streamboard campaign promote [BOARDS [OPERATIONS]]: a team of that size moves to a cluster while the mover is killed.
# ./streamboard campaign contract [DELIVERY ...]: the whole contract of each delivery, one after the other; all without a name.

sb_campaign() {
  if [ "${1:-}" = cluster ]; then
    shift
    sb_campaign_cluster "$@"
    return
  fi
  if [ "${1:-}" = contract ]; then
    shift
    sb_campaign_contract "$@"
    return
  fi
  if [ "${1:-}" = promote ]; then
    shift
    sb_campaign_promote "$@"
    return
  fi
  [ $# -le 2 ] || sb_die "campaign takes minutes and a seed: ./streamboard campaign [MINUTES [SEED]]"
  sb_countable "${1:-10}" || sb_die "'$1' is not a number of minutes: ./streamboard campaign [MINUTES [SEED]]"
  sb_seed "${2:-1}"
  sb_with_tests_of_server io.streamboard.server.faults.Campaign "$@"
}

# A seed is what a Java long holds, and is printed by the run before.
sb_seed() {
  case $1 in
    '' | *[!0-9]* | ???????????????????*) sb_die "'$1' is no seed, which is a number of up to 18 digits." ;;
  esac
}

sb_campaign_cluster() {
  usage='./streamboard campaign cluster [ROUNDS [DELIVERY [SEED]]]'
  [ $# -le 3 ] || sb_die "campaign cluster takes rounds, a delivery and a seed: $usage"
  sb_countable "${1:-20}" || sb_die "'$1' is not a number of rounds: $usage"
  sb_seed "${3:-1}"
  [ $# -lt 2 ] || sb_known_deliveries "$2"
  sb_with_tests_of_server io.streamboard.server.cluster.ClusterCampaign "$@"
}

sb_campaign_contract() {
  [ $# -gt 0 ] || set -- $SB_DELIVERIES
  sb_known_deliveries "$@"
  sb_prepare
  sb_say_building
  sb_mvn_told -DskipTests -pl sync-server -am package
  sb_remember_downloads
  for delivery in "$@"; do
    sb_say "the contract of $delivery ..."
    sb_mvn -q -pl sync-server -am test -Dtest=NamedContractTest -Dsurefire.failIfNoSpecifiedTests=false \
      -Dcluster.contract="$delivery"
  done
}

sb_campaign_promote() {
  usage='./streamboard campaign promote [BOARDS [OPERATIONS]]'
  [ $# -le 2 ] || sb_die "campaign promote takes boards and operations of each: $usage"
  for number in "$@"; do
    sb_countable "$number" || sb_die "'$number' is not a number of boards or operations: $usage"
  done
  sb_prepare
  sb_say "moving ${1:-500} boards of ${2:-200} operations, with people at work ..."
  sb_mvn -q -pl sync-server -am test -Dtest=PromotionTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dpromotion.boards="${1:-500}" -Dpromotion.operations="${2:-200}" -Dpromotion.rest=0 -Dpromotion.pace=2000
}
