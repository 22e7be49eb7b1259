package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.talk.Mentioned;
import io.streamboard.desktop.board.talk.TalkViewModel;
import io.streamboard.desktop.board.talk.Words;
import io.streamboard.model.geometry.Point;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One person mentions another, each with a client of a running server. */
class MentionTogetherTest extends AnaAndBen {

  private static TalkViewModel talk(Person person) {
    return person.model().beside().talk();
  }

  @Test
  void theOtherIsToldAndLedToTheThread() {
    clients.run(
        () -> {
          talk(ana).beginAt(new Point(500, 400));
          talk(ana).say(new Words("What says @Ben?", List.of(clients.ben().me())));
        });
    clients.until("the notice", () -> talk(ben).mentioned().get().isPresent());
    Mentioned mention = clients.get(() -> talk(ben).mentioned().get().orElseThrow());
    assertThat(mention.author()).isEqualTo(clients.ana().me());
    assertThat(mention.text()).isEqualTo("What says @Ben?");
    clients.run(() -> talk(ben).open(mention.thread()));
    assertThat(clients.get(() -> talk(ben).shown().map(open -> open.id())))
        .isEqualTo(Optional.of(mention.thread()));
    assertThat(clients.get(() -> talk(ben).mentioned().get())).isEmpty();
    clients.run(() -> talk(ben).leave());
    clients.run(() -> talk(ana).say(new Words("Really, @Ben?", List.of(clients.ben().me()))));
    clients.until("the next notice", () -> talk(ben).mentioned().get().isPresent());
    assertThat(clients.get(() -> talk(ana).mentioned().get())).isEmpty();
  }
}
