package io.streamboard.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.faults.Crowd;
import io.streamboard.server.history.Event;
import io.streamboard.server.history.History;
import io.streamboard.server.history.Violation;
import io.streamboard.server.planted.PlantedClasses;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every delivery promises to people at different nodes: three brokers, three nodes, and people
 * of whom those who lose rights are at another node than who takes them. A delivery is a subclass
 * that names it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
abstract class DeliveryContract {
  static final long SEED = Long.getLong("faults.seed", 20_261_122);
  private static final Duration MOST = Duration.ofMinutes(2);

  @RegisterExtension private static final SharedBrokers BROKERS = new SharedBrokers();

  private final NamedDelivery delivery;
  private Optional<ClusterSite> site = Optional.empty();

  /**
   * The contract of a delivery.
   *
   * @param delivery its name, as {@link NamedDelivery} reads it
   */
  DeliveryContract(String delivery) {
    this.delivery = NamedDelivery.named(delivery);
  }

  @BeforeAll
  void start(@TempDir Path folder) {
    site =
        Optional.of(
            ClusterSite.start(
                BROKERS.cluster(),
                delivery.name().replace('+', '-') + ".",
                folder,
                delivery.options()));
  }

  @AfterAll
  void stop() {
    site.ifPresent(ClusterSite::close);
  }

  ClusterSite site() {
    return site.orElseThrow();
  }

  @Test
  @DisplayName("P2 P3 P4 P5: people of several nodes see what the log says, once")
  void peopleOfSeveralNodesSeeWhatTheLogSays() {
    try (Crowds crowds = Crowds.of(3, site()::peopleFrom, SEED, 1)) {
      crowds.work();
      crowds.goOnFor(150);
      Await.that(
          "something to be shown and hidden again",
          MOST,
          () ->
              changes(crowds).anyMatch(Change.WidgetRevealed.class::isInstance)
                  && changes(crowds).anyMatch(Change.WidgetConcealed.class::isInstance));
      crowds.lookFromEveryNode(site());
      assertThat(crowds.converge()).allSatisfy(end -> assertThat(end).isGreaterThan(60));
      assertThat(crowds.violations(site().log())).as("seed " + SEED).isEmpty();
    }
  }

  private static Stream<Change> changes(Crowds crowds) {
    return crowds
        .histories()
        .flatMap(history -> history.all(Event.Heard.class).stream())
        .map(Event.Heard::message)
        .filter(ServerMessage.Changes.class::isInstance)
        .flatMap(message -> ((ServerMessage.Changes) message).changes().stream());
  }

  @Test
  @DisplayName("P2 P4: who comes back at another node misses and repeats nothing")
  void whoComesBackAtAnotherNodeMissesAndRepeatsNothing() {
    try (Ways ways = new Ways(site().nodes(), 0);
        Crowds crowds = Crowds.of(1, _ -> ways.people(site().people()), SEED + 1, 1)) {
      crowds.work();
      for (int turn = 1; turn <= 4; turn++) {
        crowds.goOnFor(40);
        ways.turn();
        awaitReturns(crowds, turn);
      }
      crowds.goOnFor(40);
      assertThat(crowds.converge()).allSatisfy(end -> assertThat(end).isGreaterThan(60));
      assertThat(crowds.violations(site().log())).as("seed " + SEED).isEmpty();
    }
  }

  /**
   * Of the owners, who never lose the board: who waits for nobody turns before they are back. A
   * node that had nobody on the board, or has just fetched it whole, has no records to go on with
   * and begins with the whole view, as it may; {@code ResumeTest} says when it must not.
   */
  void awaitReturns(Crowds crowds, int times) {
    for (Crowd crowd : crowds.all()) {
      crowd.await(
          times + " returns of the owner", () -> beginnings(crowd.histories().getFirst()) > times);
    }
  }

  /** The first opening is one too. */
  private static long beginnings(History history) {
    return history.all(Event.Heard.class).stream()
        .map(Event.Heard::message)
        .filter(
            message ->
                message instanceof ServerMessage.Resumed
                    || message instanceof ServerMessage.Snapshot)
        .count();
  }

  @Test
  @DisplayName("P1 P2 P3 P4: a node that is killed and comes back misses and repeats nothing")
  void aNodeThatIsKilledMissesAndRepeatsNothing() {
    ServerProcess victim = site().nodes().node(2);
    try (Crowds crowds = Crowds.of(2, site()::peopleFrom, SEED + 2, 1)) {
      crowds.work();
      crowds.goOnFor(40);
      victim.kill();
      crowds.goOnFor(60);
      victim.restart();
      crowds.goOnFor(60);
      assertThat(crowds.converge()).allSatisfy(end -> assertThat(end).isGreaterThan(60));
      assertThat(crowds.violations(site().log())).as("seed " + SEED).isEmpty();
    }
  }

  @Test
  @DisplayName("P5: what is hidden, shown and taken away is so at once at the other node")
  void rightsThatChangeAtOneNodeHoldAtTheOther() {
    try (SharedBoard shared = sharedBetween(0, 1)) {
      shared.level(WidgetLevel.HIDDEN);
      shared.move(SharedBoard.SECRET, 111);
      shared.guestCatchesUp();
      assertThat(shared.guestSees(SharedBoard.SECRET)).isEmpty();
      shared.level(WidgetLevel.VIEW);
      shared.guestCatchesUp();
      assertThat(shared.guestSees(SharedBoard.SECRET))
          .hasValueSatisfying(
              seen -> assertThat(seen.widget().bounds().position().x()).isEqualTo(111));
      shared.noLevel();
      shared.shutOut();
      shared.move(SharedBoard.PLAIN, 222);
      shared.letIn();
      assertThat(shared.violations(site().log())).isEmpty();
    }
  }

  private SharedBoard sharedBetween(int ownersNode, int guestsNode) {
    Crowd.People people = site().people();
    return SharedBoard.open(
        site().at(ownersNode, people.ana()), site().at(guestsNode, people.eve()), "Plans");
  }

  @Test
  @DisplayName("P5: a node that forwards before it looks at rights is caught")
  void aNodeThatForwardsBeforeRightsIsCaught(@TempDir Path folder) {
    PlantedClasses.write("forwarded before rights", folder);
    ServerProcess careless = site().nodes().add(ServerClasses.with(folder));
    try {
      Await.that("a board that the careless node tells of", MOST, this::tellsTooMuch);
    } finally {
      site().nodes().remove(careless);
    }
  }

  /** Where nodes share boards, not every new board comes to the last node. */
  private boolean tellsTooMuch() {
    try (SharedBoard shared = sharedBetween(0, site().nodes().count() - 1)) {
      shared.level(WidgetLevel.HIDDEN);
      shared.move(SharedBoard.SECRET, 111);
      shared.guestCatchesUp();
      return shared.violations(site().log()).stream()
          .map(Violation::kind)
          .anyMatch(Violation.Kind.OTHER_VIEW::equals);
    }
  }

  @Test
  @DisplayName("PRS2 PRS6 PRS7 P5: who is there is seen from the other node, until they go")
  void whoIsThereIsSeen() {
    try (SharedBoard shared = sharedBetween(0, 1)) {
      shared.level(WidgetLevel.HIDDEN);
      shared.guestCatchesUp();
      shared.owner().show(shared.board(), pointing(Optional.empty()));
      shared.awaitPresence(seen -> seen.selection().equals(List.of(SharedBoard.PLAIN)));
      Presence.Dragged dragged =
          new Presence.Dragged(SharedBoard.PLAIN, Bounds.of(300, 300, 100, 80));
      shared
          .owner()
          .show(
              shared.board(), pointing(Optional.of(new Presence.Drag("drag-1", List.of(dragged)))));
      shared.awaitPresence(seen -> seen.drag().isPresent());
      shared.drop(SharedBoard.PLAIN, 300, "drag-1");
      shared.guestCatchesUp();
      shared.awaitPresence(seen -> seen.drag().isEmpty());
      shared.owner().leave(shared.board());
      Await.that("nobody else", MOST, () -> shared.guest().people(shared.board()).isEmpty());
      assertThat(shared.violations(site().log())).isEmpty();
    }
  }

  private static Presence pointing(Optional<Presence.Drag> drag) {
    return new Presence(
        Optional.of(new Point(5, 6)),
        List.of(SharedBoard.SECRET, SharedBoard.PLAIN),
        drag,
        Optional.empty());
  }

  @Test
  @DisplayName("REQ3 ARC2 MOV1 MOV5 MOV6: what is asked is answered at every node")
  void whatIsAskedIsAnsweredAtEveryNode() {
    try (SharedBoard shared = sharedBetween(0, 1)) {
      shared.level(WidgetLevel.HIDDEN);
      for (int node = 0; node < site().nodes().count(); node++) {
        Questions questions = new Questions(shared.board(), "Plans for");
        questions.awaitAnswers(site().at(node, site().people().ana()), 2);
        questions.awaitAnswers(site().at(node, site().people().eve()), 1);
        assertThat(questions.archive(site().at(node, site().people().ana()))).isTrue();
        assertThat(questions.archive(site().at(node, site().people().eve()))).isFalse();
      }
    }
  }

  @Test
  void accountsAreKnownAtEveryNode() {
    site().accounts().add("cleo");
    site()
        .nodes()
        .all()
        .forEach(node -> Await.that("the account at each node", MOST, () -> signsIn(node)));
  }

  private static boolean signsIn(ServerProcess node) {
    try {
      SignedIn who = Clients.signIn(node.address(), "cleo", Crowd.People.PASSWORD);
      return !who.token().isEmpty();
    } catch (RuntimeException unknownYet) {
      return false;
    }
  }
}
