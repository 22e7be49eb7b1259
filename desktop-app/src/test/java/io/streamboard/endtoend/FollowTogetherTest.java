package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.store.ClientStore;
import io.streamboard.desktop.board.Following;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.BoardId;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person sees what another sees, each with a client and a window of another size. */
class FollowTogetherTest {

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
    Await.that("the board", MOST, () -> thread.get(ana::isLoaded));
    run(() -> ana.grant(bensClient.me()));
    Await.that("the rights", MOST, () -> thread.get(ana::isSettled));
    ben = thread.get(() -> new Person(bensClient, board, thread));
    Await.that("the board", MOST, () -> thread.get(ben::isLoaded));
    run(() -> ana.model().viewport().resize(1_200, 800));
    run(() -> ben.model().viewport().resize(600, 200));
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

  private Following following(Person person) {
    return person.model().following();
  }

  private Camera camera(Person person) {
    return person.model().viewport().camera().get();
  }

  private void look(Person person, double x, double y, double zoom) {
    run(() -> person.model().viewport().look(new Camera(x, y, zoom)));
  }

  private void anaFollowsBen() {
    until("Ben's view", () -> following(ana).mayFollow().get());
    run(() -> following(ana).follow(bensClient.me()));
  }

  /** Ben sees 600 by 200; in 1,200 by 800 it is in the middle, twice as large. */
  @Test
  void theViewGoesWhereTheOtherGoesInAWindowOfItsOwnSize() {
    look(ben, 1_000, 1_000, 1);
    anaFollowsBen();
    until("the same", () -> camera(ana).equals(new Camera(1_000, 900, 2)));
    look(ben, -500, 0, 0.5);
    until("the next", () -> camera(ana).equals(new Camera(-500, -200, 1)));
    run(() -> ana.model().viewport().resize(600, 200));
    assertThat(camera(ana)).isEqualTo(new Camera(-500, 0, 0.5));
    assertThat(thread.get(() -> following(ana).follows().get())).isTrue();
  }

  @Test
  void whoLooksElsewhereFollowsNoMoreAndIsSeenAgain() {
    anaFollowsBen();
    until("that Ana is led", () -> !following(ben).mayFollow().get());
    run(() -> ana.model().viewport().pan(10, 0));
    assertThat(thread.get(() -> following(ana).follows().get())).isFalse();
    until("that Ana looks by herself", () -> following(ben).mayFollow().get());
    Camera own = camera(ana);
    look(ben, 5_000, 5_000, 1);
    run(() -> following(ben).follow(anasClient.me()));
    until("Ana's view", () -> Math.abs(camera(ben).x() - own.x()) < 1_200);
    assertThat(camera(ana)).isEqualTo(own);
  }

  @Test
  void followingEndsWithAWordWhenTheOtherLeaves() {
    anaFollowsBen();
    run(() -> ben.leave());
    until("the end", () -> !following(ana).follows().get());
    assertThat(thread.get(ana::told)).isEqualTo(Texts.of("follow.left", "Ben"));
  }
}
