package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.Following;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.BoardId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One person sees what another sees, each with a client and a window of another size. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowTogetherTest {

  private TwoClients both;
  private Person ana;
  private Person ben;

  @BeforeAll
  void start(@TempDir Path folder) {
    both = new TwoClients(folder);
  }

  @AfterAll
  void stop() {
    both.close();
  }

  @BeforeEach
  void open() {
    BoardId board = both.board();
    ana = both.open(both.ana(), board);
    both.settled(ana, () -> ana.grant(both.ben().me()));
    ben = both.open(both.ben(), board);
    both.run(() -> ana.model().viewport().resize(1_200, 800));
    both.run(() -> ben.model().viewport().resize(600, 200));
  }

  @AfterEach
  void leave() {
    both.run(() -> ana.leave());
    both.run(() -> ben.leave());
  }

  private Following following(Person person) {
    return person.model().following();
  }

  private Camera camera(Person person) {
    return person.model().viewport().camera().get();
  }

  private void look(Person person, double x, double y, double zoom) {
    both.run(() -> person.model().viewport().look(new Camera(x, y, zoom)));
  }

  private void anaFollowsBen() {
    both.until("Ben's view", () -> following(ana).mayFollow().get());
    both.run(() -> following(ana).follow(both.ben().me()));
  }

  /** Ben sees 600 by 200; in 1,200 by 800 it is in the middle, twice as large. */
  @Test
  void theViewGoesWhereTheOtherGoesInAWindowOfItsOwnSize() {
    look(ben, 1_000, 1_000, 1);
    anaFollowsBen();
    both.until("the same", () -> camera(ana).equals(new Camera(1_000, 900, 2)));
    look(ben, -500, 0, 0.5);
    both.until("the next", () -> camera(ana).equals(new Camera(-500, -200, 1)));
    both.run(() -> ana.model().viewport().resize(600, 200));
    assertThat(camera(ana)).isEqualTo(new Camera(-500, 0, 0.5));
    assertThat(both.get(() -> following(ana).follows().get())).isTrue();
  }

  @Test
  void whoLooksElsewhereFollowsNoMoreAndIsSeenAgain() {
    anaFollowsBen();
    both.until("that Ana is led", () -> !following(ben).mayFollow().get());
    both.run(() -> ana.model().viewport().pan(10, 0));
    assertThat(both.get(() -> following(ana).follows().get())).isFalse();
    both.until("that Ana looks by herself", () -> following(ben).mayFollow().get());
    Camera own = camera(ana);
    look(ben, 5_000, 5_000, 1);
    both.run(() -> following(ben).follow(both.ana().me()));
    both.until("Ana's view", () -> Math.abs(camera(ben).x() - own.x()) < 1_200);
    assertThat(camera(ana)).isEqualTo(own);
  }

  @Test
  void followingEndsWithAWordWhenTheOtherLeaves() {
    anaFollowsBen();
    both.run(() -> ben.leave());
    both.until("the end", () -> !following(ana).follows().get());
    assertThat(both.get(ana::told)).isEqualTo(Texts.of("follow.left", "Ben"));
  }
}
