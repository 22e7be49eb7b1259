package io.streamboard.server.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.placement.Node;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whereabouts in the compacted topic {@code delivery-where}: the key is board and node, the value
 * the node's address, a tombstone that it has left.
 */
public final class TopicWhereabouts implements Whereabouts {
  private static final Logger LOG = LoggerFactory.getLogger(TopicWhereabouts.class);

  private final KeyedTopic topic;
  private final WhereIndex index = new WhereIndex();
  private final OperationLog.Following following;

  /** Begins to follow the topic. */
  public TopicWhereabouts(KeyedTopic topic) {
    this.topic = topic;
    this.following = topic.follow(0, (offset, key, value) -> heard(key, value));
  }

  @Override
  public void add(BoardId board, Node node) {
    if (index.add(board, node)) {
      append(board, node, Optional.of(node.address().toString().getBytes(UTF_8)));
    }
  }

  @Override
  public void remove(BoardId board, Node node) {
    if (index.remove(board, node.id())) {
      append(board, node, Optional.empty());
    }
  }

  @Override
  public Set<Node> of(BoardId board) {
    return index.of(board);
  }

  @Override
  public void gone(Node node) {
    index.of(node.id()).forEach(board -> remove(board, node));
  }

  private void append(BoardId board, Node node, Optional<byte[]> value) {
    var _ =
        topic
            .append(board.value() + "/" + node.id(), value)
            .exceptionally(
                lost -> {
                  LOG.debug("Where board {} is open was not told: {}", board, lost.toString());
                  return -1L;
                });
  }

  private void heard(String key, Optional<byte[]> value) {
    int cut = key.indexOf('/');
    try {
      BoardId board = new BoardId(key.substring(0, Math.max(0, cut)));
      String node = key.substring(cut + 1);
      value.ifPresentOrElse(
          address -> index.heard(board, new Node(node, URI.create(new String(address, UTF_8)))),
          () -> index.heardNot(board, node));
    } catch (IllegalArgumentException none) {
      LOG.warn("A record of the topic delivery-where is none: {}", none.getMessage());
    }
  }

  @Override
  public void close() {
    following.close();
  }
}
