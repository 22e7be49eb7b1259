package io.streamboard.client;

import io.streamboard.client.connection.Connection;
import io.streamboard.client.connection.ElsewhereException;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import java.util.concurrent.CompletableFuture;

/** Asks the node that can answer, and all that have a part of the answer. One thread asks. */
final class Questions {
  /** So often a question is passed on: nodes may differ for a moment about who has a board. */
  private static final int MOST_NODES = 3;

  private final Connection home;
  private final Nodes nodes;

  Questions(Connection home, Nodes nodes) {
    this.home = home;
    this.nodes = nodes;
  }

  /** At home, and where home says that there is more (MOV5). */
  CompletableFuture<Answer> ask(Query query) {
    return ask(home, query)
        .thenCompose(
            answer ->
                answer instanceof Answer.Found found && !found.elsewhere().isEmpty()
                    ? SearchParts.whole(found, node -> there(node).ask(query))
                    : CompletableFuture.completedFuture(answer));
  }

  /**
   * The answer of the node that the question is about, which this connection may lead to (MOV1).
   */
  CompletableFuture<Answer> ask(Connection first, Query query) {
    return followed(first.ask(query), query, MOST_NODES);
  }

  private CompletableFuture<Answer> followed(
      CompletableFuture<Answer> asked, Query query, int further) {
    return asked.exceptionallyCompose(
        failure ->
            failure instanceof ElsewhereException elsewhere && further > 0
                ? followed(there(elsewhere.address()).ask(query), query, further - 1)
                : CompletableFuture.failedFuture(failure));
  }

  private Connection there(String address) {
    return nodes.connection(new Nodes.Node(address));
  }
}
