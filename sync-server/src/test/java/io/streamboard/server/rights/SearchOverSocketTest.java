package io.streamboard.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.KindName;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Looking for a text on all boards, over a socket, while rights change. */
@Timeout(120)
final class SearchOverSocketTest extends PlansBoard {

  private static final WidgetId SECRET = new WidgetId("secret");

  SearchOverSocketTest(@TempDir Path folder) throws IOException {
    super(folder, "Vic");
  }

  private static Operation note(WidgetId id, String text) {
    return new Operation.WidgetAdd(
        new Widget(
            id, new WidgetKind.Note(), Bounds.of(0, 0, 100, 100), ZKey.FIRST, Style.DEFAULT, text));
  }

  private static Answer.Found find(TappedSocket socket, String text) {
    int mark = socket.mark();
    socket.say(new ClientMessage.Request("q", new Query.FindWidgets(text)));
    return (Answer.Found) socket.await(mark, ServerMessage.Response.class, answer -> true).answer();
  }

  @Test
  @DisplayName("REQ7: what is hidden or revoked is not found from then on, and not counted")
  void aSearchAnswersWithTheRightsOfNow() {
    create();
    owner.does(note(SECRET, "the magic word"), note(new WidgetId("open"), "a MAGIC lamp"));
    TappedSocket vic = world.connect("Vic");
    assertThat(find(vic, "magic")).isEqualTo(new Answer.Found(List.of(), false));

    grant(Role.EDITOR, "Vic");
    assertThat(find(vic, "magic").hits()).hasSize(2);
    owner.does(
        new Operation.WidgetGrant(List.of(SECRET), world.principal("Vic"), WidgetLevel.HIDDEN));
    Answer.Found found = find(vic, "magic");
    assertThat(found.hits())
        .containsExactly(
            new Answer.Hit(
                BOARD,
                "Plans",
                new WidgetId("open"),
                Optional.of(KindName.NOTE),
                "a MAGIC lamp",
                2,
                7));
    assertThat(found.more()).isFalse();

    owner.does(new Operation.BoardRevoke(world.principal("Vic")));
    assertThat(find(vic, "magic")).isEqualTo(new Answer.Found(List.of(), false));
  }
}
