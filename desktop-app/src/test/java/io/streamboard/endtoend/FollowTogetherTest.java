package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.Following;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person sees what another sees, each with a client and a window of another size. */
class FollowTogetherTest extends AnaAndBen {

  @BeforeEach
  void windows() {
    clients.run(() -> ana.model().viewport().resize(1_200, 800));
    clients.run(() -> ben.model().viewport().resize(600, 200));
  }

  private Following following(Person person) {
    return person.model().following();
  }

  private Camera camera(Person person) {
    return person.model().viewport().camera().get();
  }

  private void look(Person person, double x, double y, double zoom) {
    clients.run(() -> person.model().viewport().look(new Camera(x, y, zoom)));
  }

  private void anaFollowsBen() {
    clients.until("Ben's view", () -> following(ana).mayFollow().get());
    clients.run(() -> following(ana).follow(clients.ben().me()));
  }

  /** Ben sees 600 by 200; in 1,200 by 800 it is in the middle, twice as large. */
  @Test
  void theViewGoesWhereTheOtherGoesInAWindowOfItsOwnSize() {
    look(ben, 1_000, 1_000, 1);
    anaFollowsBen();
    clients.until("the same", () -> camera(ana).equals(new Camera(1_000, 900, 2)));
    look(ben, -500, 0, 0.5);
    clients.until("the next", () -> camera(ana).equals(new Camera(-500, -200, 1)));
    clients.run(() -> ana.model().viewport().resize(600, 200));
    assertThat(camera(ana)).isEqualTo(new Camera(-500, 0, 0.5));
    assertThat(clients.get(() -> following(ana).follows().get())).isTrue();
  }

  @Test
  void whoLooksElsewhereFollowsNoMoreAndIsSeenAgain() {
    anaFollowsBen();
    clients.until("that Ana is led", () -> !following(ben).mayFollow().get());
    clients.run(() -> ana.model().viewport().pan(10, 0));
    assertThat(clients.get(() -> following(ana).follows().get())).isFalse();
    clients.until("that Ana looks by herself", () -> following(ben).mayFollow().get());
    Camera own = camera(ana);
    look(ben, 5_000, 5_000, 1);
    clients.run(() -> following(ben).follow(clients.ana().me()));
    clients.until("Ana's view", () -> Math.abs(camera(ben).x() - own.x()) < 1_200);
    assertThat(camera(ana)).isEqualTo(own);
  }

  @Test
  void followingEndsWithAWordWhenTheOtherLeaves() {
    anaFollowsBen();
    clients.run(() -> ben.leave());
    clients.until("the end", () -> !following(ana).follows().get());
    assertThat(clients.get(ana::told)).isEqualTo(Texts.of("follow.left", "Ben"));
  }
}
