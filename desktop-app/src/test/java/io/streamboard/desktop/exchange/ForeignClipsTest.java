package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between a board and Excalidraw by way of the clipboard. */
class ForeignClipsTest {

  private static final String COPIED =
      """
      {"type":"excalidraw/clipboard","elements":[
        {"type":"ellipse","id":"e","x":10,"y":10,"width":80,"height":60,"roughness":1},
        {"type":"text","id":"t","x":200,"y":10,"width":90,"height":25,"text":"Hello"}],"files":{}}
      """;

  private final ExchangeFixture ana = new ExchangeFixture();

  @BeforeEach
  void speak() {
    Texts.speak(Language.ENGLISH);
    ana.model.pasting().first(ana.clips::paste);
  }

  private void paste(String text) {
    ana.model.pasting().paste(new Clips.Clip(Optional.empty(), text));
    ana.settle();
  }

  @Test
  void whatExcalidrawHasCopiedIsPastedAsWidgetsAndIsOneStep() {
    paste(COPIED);
    assertThat(ana.live())
        .<WidgetKind>extracting(Widget::kind)
        .containsExactlyInAnyOrder(
            new WidgetKind.Shape(ShapeForm.ELLIPSE), new WidgetKind.FreeText());
    assertThat(ana.lines).hasSize(1);
    assertThat(ana.reports).isEmpty();
    ana.model.undo();
    ana.fx.drain();
    assertThat(ana.live()).isEmpty();
  }

  @Test
  void whoMayOnlyLookIsToldThatNothingIsPasted() {
    ana.mayOnlyLook();
    paste(COPIED);
    assertThat(ana.live()).isEmpty();
    assertThat(ana.said()).isEqualTo(Texts.of("void.not-allowed"));
  }

  @Test
  void whatIsPastedWhileAFileIsOpenedFollows() {
    ana.imports.read(List.of(Path.of("gone.canvas")), ana.model.viewport().centre());
    paste(COPIED);
    assertThat(ana.live()).hasSize(2);
  }

  @Test
  void anyOtherTextIsANote() {
    paste("{\"type\":\"something else\"}");
    assertThat(ana.live())
        .<WidgetKind>extracting(Widget::kind)
        .containsExactly(new WidgetKind.Note());
  }

  @Test
  void aClipThatIsCutIsToldAndNothingIsPasted() {
    paste(COPIED.substring(0, 90));
    assertThat(ana.live()).isEmpty();
    assertThat(ana.failures).containsExactly(Texts.of("file-error.malformed"));
  }

  @Test
  void whatIsCopiedForExcalidrawIsAClipOfItsOwnAndComesBackAsItWas() {
    WidgetId note = new WidgetId("note");
    ana.add(note, new WidgetKind.Note(), Bounds.of(0, 0, 160, 120), ZKey.FIRST, "Ship it");
    ana.model.selection().select(List.of(note));
    ana.clips.copy();
    ana.settle();
    String text = ana.means.clips().get().text();
    assertThat(text).startsWith("{\"type\":\"excalidraw/clipboard\"").contains("Ship it");
    paste(text);
    assertThat(ana.live())
        .hasSize(2)
        .allSatisfy(
            each -> {
              assertThat(each.kind()).isEqualTo(new WidgetKind.Note());
              assertThat(each.text()).isEqualTo("Ship it");
            });
  }
}
