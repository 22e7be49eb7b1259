package io.streamboard.server.cluster;

/**
 * A pair of ways by which nodes tell each other where boards are open and what happens on them: who
 * comes back at another node, rights that change, and a node that forwards before it looks at them.
 * What does not hang on the pair is left to {@link RedistributorContractTest}; {@code
 * -Dcluster.contract=NAME} holds any pair to all of the contract, see {@link NamedContractTest}.
 */
abstract class RedistributorPair extends DeliveryContract {
  RedistributorPair(String whereabouts, String forwarding) {
    super("redistributor+" + whereabouts + "+" + forwarding);
  }

  // Overridden without a mark, the next ones are no tests here.

  @Override
  void peopleOfSeveralNodesSeeWhatTheLogSays() {}

  @Override
  void aNodeThatIsKilledMissesAndRepeatsNothing() {}

  @Override
  void whoIsThereIsSeen() {}

  @Override
  void whatIsAskedIsAnsweredAtEveryNode() {}

  @Override
  void accountsAreKnownAtEveryNode() {}
}
