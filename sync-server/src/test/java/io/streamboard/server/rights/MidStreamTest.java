package io.streamboard.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Grants and revocations while others write: what each session shows is its view at each frame. */
@Timeout(120)
final class MidStreamTest extends PlansBoard {

  /** How many revisions of the others are awaited after each step. */
  private static final int LINGER = 20;

  private static final WidgetId SECRET = new WidgetId("secret");

  private final TappedSocket viewer;
  private final TappedSocket neighbour;

  MidStreamTest(@TempDir Path folder) throws IOException {
    super(folder, "Ben", "Cem", "Vic", "Wim");
    viewer = world.connect("Vic");
    neighbour = world.connect("Wim");
  }

  @BeforeEach
  void board() {
    create("n1", "n2", "secret");
    grant(Role.EDITOR, "Ben", "Cem");
    grant(Role.VIEWER, "Vic", "Wim");
    viewer.open(BOARD);
    neighbour.open(BOARD);
  }

  @Test
  @DisplayName("ACL6 CHG3 a widget is concealed and revealed at the revisions of the operations")
  void aGrantConcealsAndItsRevocationReveals() {
    try (Load load = load()) {
      owner.does(RightsWorld.move("n1", 1, 1));
      long hidden = owner.does(hide()).revision();
      assertThat(frameWith(viewer, new Change.WidgetConcealed(SECRET)).upto()).isEqualTo(hidden);
      long moved = owner.does(RightsWorld.move("secret", 640, 480)).revision();
      viewer.awaitRevision(BOARD, moved);
      assertThat(Followed.of(viewer.messages(), BOARD).last().widgets()).doesNotContainKey(SECRET);

      long shown =
          owner
              .does(new Operation.WidgetRevoke(List.of(SECRET), world.principal("Vic")))
              .revision();
      assertThat(revealed(viewer).upto()).isEqualTo(shown);
      viewer.awaitRevision(BOARD, shown + LINGER);
      assertThat(load.refused()).isZero();
    }
    assertThat(changesOf(neighbour))
        .noneMatch(Change.WidgetConcealed.class::isInstance)
        .noneMatch(Change.WidgetRevealed.class::isInstance);
    assertViews();
  }

  @Test
  @DisplayName("ACL6 ACL8 ACL11 who becomes a guest and a viewer again sees what that is")
  void aChangedRoleConcealsAndReveals() {
    try (Load load = load()) {
      owner.does(
          new Operation.WidgetGrant(List.of(SECRET), world.principal("Vic"), WidgetLevel.COMMENT));
      long guest = owner.does(new Operation.BoardRevoke(world.principal("Vic"))).revision();
      ServerMessage.Changes concealing =
          frameWith(viewer, new Change.RoleChanged(Optional.empty()));
      assertThat(concealing.upto()).isEqualTo(guest);
      viewer.awaitRevision(BOARD, guest + LINGER);
      assertThat(concealing.changes())
          .contains(
              new Change.WidgetConcealed(new WidgetId("n1")),
              new Change.WidgetConcealed(new WidgetId("n2")));

      long again =
          owner.does(new Operation.BoardGrant(world.principal("Vic"), Role.VIEWER)).revision();
      ServerMessage.Changes revealing =
          frameWith(viewer, new Change.RoleChanged(Optional.of(Role.VIEWER)));
      assertThat(revealing.upto()).isEqualTo(again);
      viewer.awaitRevision(BOARD, again + LINGER);
      assertThat(revealing.changes().stream().filter(Change.WidgetRevealed.class::isInstance))
          .hasSize(2);
      assertThat(load.refused()).isZero();
    }
    assertViews();
  }

  /** Two editors who write all the time, also what is hidden from the viewer. */
  private Load load() {
    return new Load(BOARD, List.of("n1", "n2", "secret"))
        .with(world.connect("Ben"), 1)
        .with(world.connect("Cem"), 2);
  }

  private Operation hide() {
    return new Operation.WidgetGrant(List.of(SECRET), world.principal("Vic"), WidgetLevel.HIDDEN);
  }

  private static ServerMessage.Changes frameWith(TappedSocket socket, Change change) {
    return socket.await(0, ServerMessage.Changes.class, frame -> frame.changes().contains(change));
  }

  private static ServerMessage.Changes revealed(TappedSocket socket) {
    return socket.await(
        0,
        ServerMessage.Changes.class,
        frame -> frame.changes().stream().anyMatch(Change.WidgetRevealed.class::isInstance));
  }

  private static List<Change> changesOf(TappedSocket socket) {
    return socket.messages().stream()
        .filter(ServerMessage.Changes.class::isInstance)
        .flatMap(message -> ((ServerMessage.Changes) message).changes().stream())
        .toList();
  }

  /** At each frame, each of them shows exactly the view that the log gives it there. */
  private void assertViews() {
    long end = owner.does(RightsWorld.move("n2", 7, 7)).revision();
    viewer.awaitRevision(BOARD, end);
    LogHistory history = LogHistory.of(world.node.log, BOARD);
    assertViews(viewer, "Vic", history, end);
    assertViews(neighbour, "Wim", history, end);
    WidgetView alike =
        Optional.ofNullable(
                Followed.of(viewer.messages(), BOARD).last().widgets().get(new WidgetId("n2")))
            .orElseThrow();
    assertThat(Followed.of(neighbour.messages(), BOARD).last().widgets()).containsValue(alike);
  }

  private void assertViews(TappedSocket socket, String name, LogHistory history, long end) {
    socket.awaitRevision(BOARD, end);
    Followed followed = Followed.of(socket.messages(), BOARD);
    assertThat(followed.views()).hasSizeGreaterThan(5).containsKey(end);
    followed
        .views()
        .forEach(
            (revision, view) ->
                assertThat(view)
                    .as("%s at %s", name, revision)
                    .isEqualTo(history.view(revision, world.caller(name))));
  }
}
