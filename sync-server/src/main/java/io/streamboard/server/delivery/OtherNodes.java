package io.streamboard.server.delivery;

/**
 * The way of presence to the other nodes. What is told may be lost, and comes back to {@link
 * Delivery#heard} at each of them. Called by workers; thread-safe; never blocks.
 */
public interface OtherNodes {

  /** For a node that is alone. */
  OtherNodes NONE =
      new OtherNodes() {
        @Override
        public String self() {
          return "";
        }

        @Override
        public boolean any() {
          return false;
        }

        @Override
        public void tell(NodePresence said) {}
      };

  /** Names the run of this node. */
  String self();

  /** Whether there is another one: without, nothing has to be told. */
  boolean any();

  void tell(NodePresence said);
}
