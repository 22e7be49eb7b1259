package io.streamboard.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.history.HistoryChecker;
import io.streamboard.server.history.RecordedClient;
import io.streamboard.server.history.Violation;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.BrokerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker of an external cluster is away while people work: for some seconds in the ordinary
 * run, for as many as {@code -Doutage.seconds} says in a long one.
 */
@Timeout(600)
final class BrokerOutageTest {
  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("outage.seconds", 8));
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final long PACE_NANOS = 100_000_000;

  /** A client hears of a log that takes nothing by these and no others; all say: later. */
  private static final Set<ErrorCode> FOR_NOW =
      EnumSet.of(
          ErrorCode.LOG_UNAVAILABLE, ErrorCode.UNKNOWN_RESULT, ErrorCode.BEHIND, ErrorCode.BUSY);

  private static final long MOST_GROWTH = 64L * 1024 * 1024;
  private static final String TEXT = "x".repeat(1_000);

  @Test
  @DisplayName("P1 P2: while the broker is away people go on, and all is stored when it is back")
  void peopleGoOnAndAllIsStoredAfterwards(@TempDir Path folder) {
    try (Site site = Site.onCluster(folder)) {
      BrokerProcess broker = site.broker().orElseThrow();
      List<RecordedClient> clients = clients(site.people());
      BoardId board = board(clients, site.people());
      long made = clients.getFirst().revision(board);
      Set<WidgetId> expected = new HashSet<>(work(clients, board, 0, 3));
      Await.that("the first notes", MOST, () -> together(clients, board));

      Heap before = Heap.of(site.server().pid());
      broker.kill();
      expected.addAll(workFor(OUTAGE, clients, board));
      assertThat(site.readiness()).contains("behind");
      Heap after = Heap.of(site.server().pid());
      assertThat(after.bytes() - before.bytes()).as("growth of the heap").isLessThan(MOST_GROWTH);
      clients.forEach(client -> assertThat(notSavedYet(client, board)).isTrue());
      assertThat(refusals(clients)).contains(ErrorCode.BEHIND).isSubsetOf(FOR_NOW);

      broker.start();
      Await.that("everything to be stored", MOST, () -> together(clients, board));
      clients.forEach(client -> assertThat(onScreen(client, board)).isEqualTo(expected));
      // Each note once, and nothing else.
      assertThat(clients.getFirst().revision(board)).isEqualTo(made + expected.size());
      clients.forEach(client -> client.settle(board));
      assertThat(violations(site, clients)).isEmpty();
      clients.forEach(RecordedClient::close);
    }
  }

  private static List<Violation> violations(Site site, List<RecordedClient> clients) {
    return new HistoryChecker()
        .check(site.log(), clients.stream().map(RecordedClient::history).toList());
  }

  private static List<RecordedClient> clients(Crowd.People people) {
    return List.of(
        new RecordedClient("Ana 1", people.ana()),
        new RecordedClient("Ana 2", people.ana()),
        new RecordedClient("Ben 1", people.ben()),
        new RecordedClient("Ben 2", people.ben()));
  }

  private static BoardId board(List<RecordedClient> clients, Crowd.People people) {
    RecordedClient owner = clients.getFirst();
    BoardId board = owner.create("Plans");
    owner.open(board);
    owner.submit(
        board, new Operation.BoardGrant(new Principal.Person(people.ben().person()), Role.EDITOR));
    Await.that("the grant", MOST, () -> owner.pending(board) == 0);
    clients.stream().skip(1).forEach(client -> client.open(board));
    return board;
  }

  /** All add notes, each of which is on the own screen at once. */
  private static Set<WidgetId> workFor(Duration time, List<RecordedClient> clients, BoardId board) {
    Set<WidgetId> added = new HashSet<>();
    long start = System.nanoTime();
    for (int round = 1; System.nanoTime() - start < time.toNanos(); round++) {
      added.addAll(work(clients, board, round * 10, 1));
      long due = start + round * PACE_NANOS;
      Await.that("the next round", time.plus(MOST), () -> System.nanoTime() >= due);
    }
    return added;
  }

  private static Set<WidgetId> work(
      List<RecordedClient> clients, BoardId board, int from, int notes) {
    Set<WidgetId> added = new HashSet<>();
    for (int i = 0; i < clients.size(); i++) {
      RecordedClient client = clients.get(i);
      for (int n = from; n < from + notes; n++) {
        WidgetId note = new WidgetId("w" + i + "-" + n);
        client.submit(board, add(note));
        Await.that("the own note", MOST, () -> onScreen(client, board).contains(note));
        added.add(note);
      }
    }
    return added;
  }

  private static Operation add(WidgetId id) {
    return new Operation.WidgetAdd(
        new Widget(
            id, new WidgetKind.Note(), Bounds.of(0, 0, 100, 80), ZKey.FIRST, Style.DEFAULT, TEXT));
  }

  private static Set<WidgetId> onScreen(RecordedClient client, BoardId board) {
    return client.view(board).orElseThrow().widgets().keySet().stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean together(List<RecordedClient> clients, BoardId board) {
    long first = clients.getFirst().revision(board);
    return clients.stream()
        .allMatch(client -> client.pending(board) == 0 && client.revision(board) == first);
  }

  private static boolean notSavedYet(RecordedClient client, BoardId board) {
    return client.pending(board) > 0 && !client.over(board);
  }

  private static Set<ErrorCode> refusals(List<RecordedClient> clients) {
    return clients.stream()
        .flatMap(client -> client.history().refusals().stream())
        .collect(Collectors.toSet());
  }
}
