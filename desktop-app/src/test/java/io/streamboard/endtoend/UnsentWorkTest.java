package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.blob.BlobCache;
import io.streamboard.client.store.ClientStore;
import io.streamboard.desktop.Outside;
import io.streamboard.desktop.offline.JournalStore;
import io.streamboard.desktop.signin.ServerAccounts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What was done while there was no server is not lost with the tab, nor with the app. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsentWorkTest {
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final String SECRET = "a long enough secret";
  private static final WidgetId BEFORE = new WidgetId("before");
  private static final WidgetId OFFLINE = new WidgetId("offline");

  @TempDir private Path folder;

  @AutoClose private final OneThread thread = new OneThread();
  @AutoClose private ServerProcess server;
  private SignedIn ana;

  @BeforeAll
  void start(@TempDir Path data) {
    server = ServerProcess.start(ServerProcess.freshData(data));
    server.addAdmin("Ana", SECRET);
  }

  @BeforeEach
  void signIn() {
    ana = Clients.signIn(server.address(), "Ana", SECRET);
  }

  private JournalStore journal() {
    return JournalStore.open(folder.resolve("unsent"), "ana");
  }

  private Person open(Client client, BoardId board) {
    Person person = thread.get(() -> new Person(client, board, thread));
    Await.that("the board", MOST, () -> thread.get(person::isLoaded));
    return person;
  }

  private void does(Person person, Consumer<Person> what) {
    thread.get(
        () -> {
          what.accept(person);
          return true;
        });
  }

  private static void addNote(Person person, WidgetId id) {
    person.add(id, new WidgetKind.Note(), Bounds.of(0, 0, 120, 90), id.value());
  }

  /** Adds a note while the server is gone and leaves the board. */
  private void leaveWithUnsentWork(Person person) {
    does(person, present -> addNote(present, BEFORE));
    Await.that("the outcome", MOST, () -> thread.get(person::isSettled));
    server.kill();
    does(person, offline -> addNote(offline, OFFLINE));
    assertThat(thread.get(person::isSettled)).isFalse();
    does(person, Person::leave);
  }

  private boolean isOnTheBoard(BoardId board) {
    try (Client another = Clients.connect(ana, ClientStore.memory())) {
      return thread.get(open(another, board)::sees).containsKey(OFFLINE);
    }
  }

  @Test
  void aTabThatIsClosedWithoutAServerStillSendsItsWork() {
    try (Client client = Clients.connect(ana, ClientStore.memory())) {
      BoardId board = client.create("Plan").orTimeout(30, TimeUnit.SECONDS).join();
      leaveWithUnsentWork(open(client, board));
      server.restart();
      Await.that("the note", MOST, () -> isOnTheBoard(board));
      assertThat(lastChange(client, board, BEFORE)).isEqualTo(Optional.of(client.me()));
      assertThat(lastChange(client, board, OFFLINE)).isEqualTo(Optional.of(client.me()));
    }
  }

  /** As the server knows it, also of what was before its restart. */
  private static Optional<PersonId> lastChange(Client client, BoardId board, WidgetId widget) {
    Answer answer =
        client.ask(new Query.LastChange(board, widget)).orTimeout(30, TimeUnit.SECONDS).join();
    return answer instanceof Answer.Change(var author, var time) && time.isPresent()
        ? author
        : Optional.empty();
  }

  @Test
  void aSignInThatEndsWithoutAServerLeavesItsWorkToTheNextOneOrToTheNextStart() {
    JournalStore left = journal();
    Client client = Clients.connect(ana, left);
    BoardId board;
    try (Outside.Connected signIn =
        new Outside.Connected(
            ana,
            client,
            Clients.blobs(ana, BlobCache.none(), Optional.empty()),
            left::waiting,
            left::close)) {
      board = signIn.client().create("Plan").orTimeout(30, TimeUnit.SECONDS).join();
      leaveWithUnsentWork(open(client, board));
      Await.that("it is counted", MOST, () -> signIn.unsent().getAsInt() == 1);
    }
    server.restart();
    try (JournalStore journal = journal();
        Client next = Clients.connect(ana, journal)) {
      assertThat(next.name()).isEqualTo("Ana");
      Await.that("the note", MOST, () -> isOnTheBoard(board));
      Await.that("an empty journal", MOST, () -> journal.waiting() == 0);
      assertThat(journal.unsent()).isEmpty();
    }
    assertThat(new ServerAccounts().signOut(ana)).isTrue();
    assertThat(new ServerAccounts().signOut(ana)).as("with a token that has ended").isFalse();
  }
}
