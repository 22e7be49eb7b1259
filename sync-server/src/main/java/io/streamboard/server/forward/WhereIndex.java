package io.streamboard.server.forward;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.placement.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Who has which board open, as one node has heard. For the adapters of {@link Whereabouts};
 * thread-safe.
 */
public final class WhereIndex {
  private static final int MOST_SAID = 10_000;

  private record Place(BoardId board, String node) {}

  private final Map<BoardId, Set<Node>> nodes = new ConcurrentHashMap<>();

  /** What this node told last of each, as what it told before may still come back to it. */
  private final Map<Place, Boolean> said = new ConcurrentHashMap<>();

  /** False when the others need not be told. */
  public boolean add(BoardId board, Node node) {
    boolean news = heard(board, node);
    return !Boolean.TRUE.equals(said.put(new Place(board, node.id()), true)) || news;
  }

  /** False when the others need not be told. */
  public boolean remove(BoardId board, String node) {
    boolean news = heardNot(board, node);
    if (said.size() > MOST_SAID) {
      said.values().removeIf(there -> !there);
    }
    return Boolean.TRUE.equals(said.put(new Place(board, node), false)) || news;
  }

  /** Somebody told so; false when that was known. */
  public boolean heard(BoardId board, Node node) {
    boolean[] news = {false};
    nodes.compute(
        board,
        (same, known) -> {
          Set<Node> now = known == null ? Set.of() : known;
          news[0] = !now.contains(node);
          return news[0] ? with(now, node) : now;
        });
    return news[0];
  }

  /** Somebody told that it is not there; false when it was not. Another address goes too. */
  public boolean heardNot(BoardId board, String node) {
    boolean[] was = {false};
    nodes.computeIfPresent(
        board,
        (same, known) -> {
          Set<Node> left = without(known, node);
          was[0] = left.size() < known.size();
          return left.isEmpty() ? null : left;
        });
    return was[0];
  }

  public Set<Node> of(BoardId board) {
    return nodes.getOrDefault(board, Set.of());
  }

  /** The boards that the node has open. */
  public List<BoardId> of(String node) {
    return nodes.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(known -> known.id().equals(node)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The places as they stood a moment ago. */
  public void forEach(BiConsumer<BoardId, String> each) {
    nodes.forEach((board, there) -> there.forEach(node -> each.accept(board, node.id())));
  }

  private static Set<Node> with(Set<Node> known, Node node) {
    Set<Node> more = new HashSet<>(without(known, node.id()));
    more.add(node);
    return Set.copyOf(more);
  }

  private static Set<Node> without(Set<Node> known, String node) {
    return known.stream()
        .filter(one -> !one.id().equals(node))
        .collect(Collectors.toUnmodifiableSet());
  }
}
