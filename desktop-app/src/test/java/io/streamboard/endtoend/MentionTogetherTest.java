package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.store.ClientStore;
import io.streamboard.desktop.board.talk.Mentioned;
import io.streamboard.desktop.board.talk.TalkViewModel;
import io.streamboard.desktop.board.talk.Words;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person mentions another, each with a client of a running server. */
class MentionTogetherTest {

  private static final Duration MOST = Duration.ofSeconds(30);
  private static final String SECRET = "a long enough secret";

  @TempDir private Path folder;

  private final OneThread thread = new OneThread();
  private ServerProcess server;
  private Client anasClient;
  private Client bensClient;
  private Person ana;
  private Person ben;

  @BeforeEach
  void start() {
    server = ServerProcess.start(ServerProcess.freshData(folder));
    anasClient = connect("Ana");
    bensClient = connect("Ben");
    BoardId board = anasClient.create("Plan").orTimeout(30, TimeUnit.SECONDS).join();
    ana = thread.get(() -> new Person(anasClient, board, thread));
    until("the board", ana::isLoaded);
    run(() -> ana.grant(bensClient.me()));
    until("the rights", ana::isSettled);
    ben = thread.get(() -> new Person(bensClient, board, thread));
    until("the board", ben::isLoaded);
  }

  private Client connect(String name) {
    server.addUser(name, SECRET);
    return Clients.connect(Clients.signIn(server.address(), name, SECRET), ClientStore.memory());
  }

  @AfterEach
  void stop() {
    anasClient.close();
    bensClient.close();
    server.close();
    thread.close();
  }

  private void run(Runnable work) {
    boolean _ =
        thread.get(
            () -> {
              work.run();
              return true;
            });
  }

  private void until(String what, BooleanSupplier there) {
    Await.that(what, MOST, () -> thread.get(there::getAsBoolean));
  }

  private static TalkViewModel talk(Person person) {
    return person.model().beside().talk();
  }

  @Test
  void theOtherIsToldAndLedToTheThread() {
    run(
        () -> {
          talk(ana).beginAt(new Point(500, 400));
          talk(ana).say(new Words("What says @Ben?", List.of(bensClient.me())));
        });
    until("the notice", () -> talk(ben).mentioned().get().isPresent());
    Mentioned mention = thread.get(() -> talk(ben).mentioned().get().orElseThrow());
    assertThat(mention.author()).isEqualTo(anasClient.me());
    assertThat(mention.text()).isEqualTo("What says @Ben?");
    run(() -> talk(ben).open(mention.thread()));
    assertThat(thread.get(() -> talk(ben).shown().map(open -> open.id())))
        .isEqualTo(Optional.of(mention.thread()));
    assertThat(thread.get(() -> talk(ben).mentioned().get())).isEmpty();
    run(() -> talk(ben).leave());
    run(() -> talk(ana).say(new Words("Really, @Ben?", List.of(bensClient.me()))));
    until("the next notice", () -> talk(ben).mentioned().get().isPresent());
    assertThat(thread.get(() -> talk(ana).mentioned().get())).isEmpty();
  }
}
