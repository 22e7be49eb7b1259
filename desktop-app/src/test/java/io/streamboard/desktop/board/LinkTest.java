package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.style.Linking;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Links;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Addresses in texts: found where they are written, and only those that are safe to open. */
@ExtendWith(ApplicationExtension.class)
class LinkTest extends BoardFixture {

  private static final String LONG =
      "https://boards.example.invalid/a-page-that-does-not-fit-into-one-line-of-a-note";

  private Item written(String text) {
    WidgetId note = addNote(anas, 0, 0);
    settle();
    anas.writing().edit(note);
    anas.writing().wrote(text);
    anas.writing().stop();
    settle();
    anas.selection().select(List.of(note));
    return anas.canvas().item(note).orElseThrow();
  }

  /** What is written anywhere on the item. */
  private static Set<String> links(Item item) {
    Bounds box = item.bounds();
    return IntStream.range(0, (int) box.height())
        .boxed()
        .flatMap(
            y ->
                IntStream.range(0, (int) box.width())
                    .mapToObj(x -> item.link(new Point(box.x() + x, box.y() + y))))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  @Test
  void anAddressIsFoundWhereItIsWrittenAndNowhereElse() {
    Item item = written("see https://a.example.invalid.");
    assertThat(links(item)).containsExactly("https://a.example.invalid");
    assertThat(item.link(new Point(1, 1))).isEmpty();
    assertThat(anas.styling().link().get()).contains("https://a.example.invalid");
  }

  @Test
  void anAddressThatIsPastedOntoWordsIsWhatTheyLeadTo() {
    String text = Links.beside("our plan", " https://a.example.invalid/plan \n").orElseThrow();
    assertThat(text).isEqualTo("[our plan](https://a.example.invalid/plan)");
    assertThat(links(written(text))).containsExactly("https://a.example.invalid/plan");
    assertThat(Links.beside("our [plan]", "https://a.example.invalid")).isEmpty();
    assertThat(Links.beside("our plan", "https://a.example.invalid/(b)/c"))
        .contains("[our plan](https://a.example.invalid/%28b%29/c)");
    assertThat(Links.beside("", "https://a.example.invalid")).isEmpty();
    assertThat(Links.beside("our plan", "no address")).isEmpty();
    assertThat(Links.beside("our plan", "https://a.example.invalid and more")).isEmpty();
    assertThat(Links.beside("two\nlines", "https://a.example.invalid")).isEmpty();
    assertThat(Links.beside("https://b.example.invalid", "https://a.example.invalid")).isEmpty();
  }

  @Test
  void anAddressThatIsBrokenIntoLinesIsOpenedWhole() {
    assertThat(links(written(LONG))).contains(LONG);
  }

  @Test
  void wordsStandInPlaceOfTheAddressThatTheyLeadToAlsoOverTwoLines() {
    assertThat(Links.read("see [our plan](https://a.example.invalid), [x] and (y)"))
        .isEqualTo("see our plan, [x] and (y)");
    Item item =
        written(
            "first line\nsee [our plan for all of next year and](https://a.example.invalid/plan)"
                + " or https://b.example.invalid");
    assertThat(links(item))
        .containsExactlyInAnyOrder("https://a.example.invalid/plan", "https://b.example.invalid");
    assertThat(item.link()).contains("https://a.example.invalid/plan");
    assertThat(item.widget().text()).as("what is kept").contains("](https://a.example.invalid");
  }

  @Test
  void aTextWithWordsForAnAddressTakesNoMoreRoomThanTheWords() {
    Item bare = written("see our plan");
    Item linked = written("see [our plan](https://a.example.invalid/a-very-long-one-to-read)");
    assertThat(linked.textSize()).isEqualTo(bare.textSize());
  }

  @Test
  void wordsThatSayAnotherAddressStayAsTheyAreWritten() {
    String text = "[https://a.example.invalid](https://b.example.invalid)";
    assertThat(Links.read(text)).isEqualTo(text);
    assertThat(Links.read("[mailto:a](https://b.example.invalid)")).startsWith("[mailto:a]");
  }

  @Test
  void theWordsStayWhenTheirLinkIsTakenOutAndLeadElsewhereWhenItIsChanged() {
    WidgetId note = written("see [our plan](https://a.example.invalid) soon").id();
    linking().put("https://b.example.invalid");
    assertThat(text(bens, note)).isEqualTo("see [our plan](https://b.example.invalid) soon");
    linking().remove();
    assertThat(text(bens, note)).isEqualTo("see our plan soon");
  }

  private Linking linking() {
    return new Linking(anas.styling(), anas.desk(), anas.writing()::rewrite);
  }

  @Test
  void anAddressIsPutAfterTheTextChangedAndTakenOutEachAsOneStep() {
    WidgetId note = written("see").id();
    linking().put("https://a.example.invalid");
    assertThat(text(bens, note)).isEqualTo("see https://a.example.invalid");
    linking().put("mailto:ana@a.example.invalid");
    assertThat(text(bens, note)).isEqualTo("see mailto:ana@a.example.invalid");
    linking().remove();
    assertThat(text(bens, note)).isEqualTo("see");
    anas.undo();
    assertThat(text(bens, note)).isEqualTo("see mailto:ana@a.example.invalid");
    anas.undo();
    assertThat(text(bens, note)).isEqualTo("see https://a.example.invalid");
    anas.undo();
    assertThat(text(bens, note)).isEqualTo("see");
  }

  @Test
  void anAddressIsAllOfATextThatWasEmptyAndGoesWithNothingElseLeft() {
    WidgetId note = addNote(anas, 0, 0);
    linking().put("https://a.example.invalid");
    assertThat(text(bens, note)).isEqualTo("https://a.example.invalid");
    linking().remove();
    assertThat(text(bens, note)).isEmpty();
  }

  @Test
  void whoMayNotChangeTheTextPutsNoAddressIn() {
    WidgetId note = written("see").id();
    benIs(Role.VIEWER);
    settle();
    bens.selection().select(List.of(note));
    new Linking(bens.styling(), bens.desk(), bens.writing()::rewrite)
        .put("https://a.example.invalid");
    assertThat(text(anas, note)).isEqualTo("see");
  }

  @Test
  void whatIsTypedMeansAPageOrAMailbox() {
    assertThat(Links.typed(" example.invalid/a ")).contains("https://example.invalid/a");
    assertThat(Links.typed("ana@example.invalid")).contains("mailto:ana@example.invalid");
    assertThat(Links.typed("http://example.invalid")).contains("http://example.invalid");
    assertThat(Links.typed("javascript:alert(1)")).isEmpty();
    assertThat(Links.typed("two words.invalid")).isEmpty();
    assertThat(Links.typed("word")).isEmpty();
    assertThat(Links.typed("")).isEmpty();
  }

  @Test
  void onlyPagesAndMailCanBeOpened() {
    assertThat(links(written("file:///etc/passwd javascript:alert(1)"))).isEmpty();
    assertThat(anas.styling().link().get()).isEmpty();
    assertThat(links(written("mailto:ana@a.example.invalid")))
        .contains("mailto:ana@a.example.invalid");
  }
}
