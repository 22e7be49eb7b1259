package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.board.BoardScript;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.wire.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Widgets as they go through a clipboard, on which anything may lie. */
final class WidgetsCodecTest {
  private static final List<Widget> TWO =
      List.of(BoardScript.note("a", "first"), BoardScript.note("b", "second"));

  @Test
  void whatIsCopiedIsPasted() {
    assertThat(WidgetsCodec.decode(WidgetsCodec.encode(TWO))).isEqualTo(TWO);
  }

  @Test
  void aKindOfALaterVersionIsLeftOut() {
    String later = WidgetsCodec.encode(TWO).replaceFirst("\"note\"", "\"hologram\"");
    assertThat(WidgetsCodec.decode(later)).isEqualTo(TWO.subList(1, 2));
  }

  @Test
  void anotherFormatAndAnEndlessTextAreRefused() {
    String other = WidgetsCodec.encode(TWO).replace("widgets-1", "widgets-2");
    refused(other, ErrorCode.UNKNOWN_TYPE);
    refused(" ".repeat((16 << 20) + 1), ErrorCode.TOO_LARGE);
    refused(WidgetsCodec.encode(TWO).replace("100", "-100"), ErrorCode.INVALID);
  }

  private static void refused(String text, ErrorCode code) {
    assertThatThrownBy(() -> WidgetsCodec.decode(text))
        .isInstanceOfSatisfying(
            MalformedException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
