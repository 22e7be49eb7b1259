package io.streamboard.server.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.placement.Node;
import io.streamboard.testing.process.Await;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of who is where, on real parts. */
public abstract class WhereaboutsContract {
  protected static final Duration MOST = Duration.ofSeconds(60);
  protected static final Node A = node("a");
  protected static final Node B = node("b");
  // What one test leaves is not in the way of another.
  private final String mine = UUID.randomUUID().toString();
  private final BoardId first = board(1);

  protected final BoardId board(int number) {
    return new BoardId("b" + number + "-" + mine);
  }

  private final List<Whereabouts> opened = new ArrayList<>();

  static Node node(String id) {
    return new Node(id, URI.create("http://" + id + ":7420/below"));
  }

  /** As the node sees it, on the medium of the test. */
  protected abstract Whereabouts open(Node node);

  protected final Whereabouts at(Node node) {
    Whereabouts whereabouts = open(node);
    opened.add(whereabouts);
    return whereabouts;
  }

  @AfterEach
  void closeAll() {
    opened.forEach(Whereabouts::close);
  }

  private static void await(Whereabouts at, BoardId board, Set<Node> nodes) {
    Await.that(nodes + " at " + board, MOST, () -> at.of(board).equals(nodes));
  }

  @Test
  protected void whoIsWhereIsKnownHereAtOnceAndElsewhereSoon() {
    Whereabouts a = at(A);
    Whereabouts b = at(B);
    assertThat(a.of(first)).isEmpty();
    a.add(first, A);
    assertThat(a.of(first)).containsExactly(A);
    await(b, first, Set.of(A));
    b.add(first, B);
    await(a, first, Set.of(A, B));
    a.remove(first, A);
    assertThat(a.of(first)).containsExactly(B);
    await(b, first, Set.of(B));
  }

  @Test
  protected void whoComesLaterKnowsIt() {
    Whereabouts a = at(A);
    a.add(first, A);
    a.add(board(2), A);
    a.remove(board(2), A);
    Whereabouts later = at(B);
    await(later, first, Set.of(A));
    assertThat(later.of(board(2))).isEmpty();
  }

  @Test
  protected void aNodeThatIsGoneIsNowhere() {
    Whereabouts a = at(A);
    Whereabouts b = at(B);
    for (int board = 0; board < 20; board++) {
      a.add(board(board), A);
    }
    b.add(first, B);
    // It takes away what it knows of, and news of different boards keep no order.
    for (int number = 0; number < 20; number++) {
      BoardId board = board(number);
      await(b, board, board.equals(first) ? Set.of(A, B) : Set.of(A));
    }
    b.gone(A);
    await(a, first, Set.of(B));
    await(a, board(19), Set.of());
  }

  @Test
  protected void allAgreeInTheEnd() {
    SplittableRandom random = new SplittableRandom(11);
    List<Node> nodes = List.of(A, B, node("c"));
    List<Whereabouts> views = nodes.stream().map(this::at).toList();
    Map<BoardId, Set<Node>> right = new HashMap<>();
    for (int step = 0; step < 300; step++) {
      int who = random.nextInt(nodes.size());
      BoardId board = board(random.nextInt(12));
      Set<Node> now = right.computeIfAbsent(board, none -> new HashSet<>());
      if (random.nextBoolean()) {
        views.get(who).add(board, nodes.get(who));
        now.add(nodes.get(who));
      } else {
        views.get(who).remove(board, nodes.get(who));
        now.remove(nodes.get(who));
      }
    }
    right.forEach((board, there) -> views.forEach(view -> await(view, board, there)));
  }
}
