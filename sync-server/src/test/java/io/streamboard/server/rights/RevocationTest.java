package io.streamboard.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Ending;
import io.streamboard.testing.Counts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rights are taken from a person while three editors, and the person itself on another socket,
 * write and show presence without a pause. The moments are seeded: so many revisions after the last
 * one.
 */
@Timeout(1_200)
final class RevocationTest extends PlansBoard {

  private static final int ROUNDS = Counts.of(200, 500);

  /** How many revisions are awaited after each: in them something could still come. */
  private static final int LINGER = 20;

  private static final WidgetId SECRET = new WidgetId("secret");

  private final SplittableRandom random = new SplittableRandom(4);
  private final TappedSocket victim;
  private final TappedSocket observer;

  RevocationTest(@TempDir Path folder) throws IOException {
    super(folder, "Ben", "Cem", "Dan", "Vic");
    observer = world.connect("Ana");
    victim = world.connect("Vic");
  }

  @BeforeEach
  void board() {
    create("n1", "secret");
    grant(Role.EDITOR, "Ben", "Cem", "Dan", "Vic");
    observer.open(BOARD);
    victim.open(BOARD);
  }

  /** From the revision of a revocation on until that of the next grant. */
  private record Without(long from, long until) {}

  @Test
  @DisplayName("ACL7 OPN8 again and again the board is taken away under load: then silence")
  void nothingComesAfterTheBoardWasTakenAway() {
    List<Without> without = new ArrayList<>();
    long refused;
    try (Load load = load().with(world.connect("Vic"), 4)) {
      for (int round = 0; round < ROUNDS; round++) {
        without.add(takeAndGiveBoard());
      }
      refused = load.refused();
    }
    List<FoldedOperation> operations = LogHistory.of(world.node.log, BOARD).operations();
    List<Long> applied = appliedByVictim(operations);
    assertThat(applied).isNotEmpty();
    assertThat(refused).isPositive();
    for (Without interval : without) {
      assertThat(applied)
          .noneMatch(revision -> revision > interval.from() && revision < interval.until());
    }
  }

  @Test
  @DisplayName("ACL6 PRS5 again and again a widget is hidden under load: then it is not mentioned")
  void nothingNamesAWidgetAfterItWasHidden() {
    try (Load load = load()) {
      for (int round = 0; round < ROUNDS; round++) {
        hideAndShow();
      }
      assertThat(load.refused()).isZero();
    }
    long presence =
        victim.messages().stream().filter(ServerMessage.PresenceChanged.class::isInstance).count();
    assertThat(presence).isGreaterThan(ROUNDS);
  }

  private Load load() {
    Load load = new Load(BOARD, List.of("n1", "secret"));
    long seed = 1;
    for (String name : List.of("Ben", "Cem", "Dan")) {
      TappedSocket socket = world.connect(name);
      socket.open(BOARD);
      load.with(socket, seed++);
    }
    return load;
  }

  private Without takeAndGiveBoard() {
    int mark = victim.mark();
    letPass(random.nextInt(15));
    long from = owner.does(new Operation.BoardRevoke(world.principal("Vic"))).revision();
    ServerMessage.BoardClosed closed =
        victim.await(mark, ServerMessage.BoardClosed.class, any -> true);
    assertThat(closed.ending()).isEqualTo(Ending.REVOKED);
    observer.awaitRevision(BOARD, from + LINGER);
    victim.settle();
    assertSilence(victim.since(mark), closed, from);

    int listed = victim.mark();
    long until =
        owner.does(new Operation.BoardGrant(world.principal("Vic"), Role.EDITOR)).revision();
    victim.await(listed, ServerMessage.BoardListed.class, any -> true);
    assertThat(victim.open(BOARD).at().revision()).isGreaterThanOrEqualTo(until);
    return new Without(from, until);
  }

  private static void assertSilence(
      List<ServerMessage> heard, ServerMessage.BoardClosed closed, long revocation) {
    int end = heard.indexOf(closed);
    assertThat(heard.subList(0, end)).allMatch(message -> upto(message) < revocation);
    assertThat(heard.subList(end + 1, heard.size())).allMatch(RevocationTest::namesNoOpenBoard);
  }

  /** The lease is the node's, and may come at any time. */
  private static boolean namesNoOpenBoard(ServerMessage message) {
    return message instanceof ServerMessage.BoardUnlisted
        || message instanceof ServerMessage.Response
        || message instanceof ServerMessage.Lease;
  }

  private static long upto(ServerMessage message) {
    return message instanceof ServerMessage.Changes changes ? changes.upto() : 0;
  }

  private void hideAndShow() {
    int mark = victim.mark();
    letPass(random.nextInt(15));
    long from =
        owner
            .does(
                new Operation.WidgetGrant(
                    List.of(SECRET), world.principal("Vic"), WidgetLevel.HIDDEN))
            .revision();
    ServerMessage.Changes concealing =
        victim.await(
            mark,
            ServerMessage.Changes.class,
            frame -> frame.changes().contains(new Change.WidgetConcealed(SECRET)));
    assertThat(concealing.upto()).isEqualTo(from);
    observer.awaitRevision(BOARD, from + LINGER);
    victim.settle();
    assertNotMentioned(mark, concealing);

    int shown = victim.mark();
    long until =
        owner.does(new Operation.WidgetRevoke(List.of(SECRET), world.principal("Vic"))).revision();
    ServerMessage.Changes revealing =
        victim.await(
            shown,
            ServerMessage.Changes.class,
            frame -> frame.changes().stream().anyMatch(Change.WidgetRevealed.class::isInstance));
    assertThat(revealing.upto()).isEqualTo(until);
  }

  private void assertNotMentioned(int mark, ServerMessage.Changes concealing) {
    List<ServerMessage> heard = victim.since(mark);
    List<String> after =
        victim.texts().subList(mark + heard.indexOf(concealing) + 1, mark + heard.size());
    assertThat(after).isNotEmpty().noneMatch(text -> text.contains(SECRET.value()));
  }

  private void letPass(int revisions) {
    observer.awaitRevision(BOARD, observer.revision(BOARD) + revisions);
  }

  private List<Long> appliedByVictim(List<FoldedOperation> operations) {
    return operations.stream()
        .filter(operation -> operation.author().filter(world.person("Vic")::equals).isPresent())
        .filter(operation -> operation.outcome() instanceof Outcome.Applied)
        .map(FoldedOperation::revision)
        .toList();
  }
}
