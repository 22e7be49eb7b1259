package io.streamboard.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.exchange.excalidraw.ExcalidrawExport;
import io.streamboard.model.exchange.excalidraw.ExcalidrawImport;
import io.streamboard.model.exchange.jsoncanvas.CanvasExport;
import io.streamboard.model.exchange.jsoncanvas.CanvasImport;
import io.streamboard.model.json.foreign.ForeignLimits;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.WidgetKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Files made to harm, or damaged, end in a typed error or in losses. What they cost is in {@link
 * HeapPromiseTest}.
 */
class HostileFilesTest {
  @Test
  void aMillionPointsAreTooMany() {
    String points = "[1,2],".repeat(1_000_000);
    String file = drawing("freedraw", "\"points\":[" + points + "[3,4]]");
    refused(HostileFilesTest::excalidraw, file, ExchangeError.TOO_LARGE);
  }

  @Test
  void manyPointsAreThinnedOut() {
    String points = "[1,2],".repeat(ForeignLimits.NUMBERS / 2 - 1);
    Imported imported =
        read(HostileFilesTest::excalidraw, drawing("freedraw", "\"points\":[" + points + "[3,4]]"));
    assertThat(imported.losses()).containsExactly(new Loss(LossCode.POINTS, "e"));
    WidgetKind.Ink ink =
        (WidgetKind.Ink) ImportedBoard.of(imported).scene().inOrder().getFirst().kind();
    assertThat(ink.path().size()).isEqualTo(Limits.INK_POINTS);
  }

  @Test
  void deepNestingIsRefused() {
    for (String nest : List.of("[", "{\"points\":", "{\"unknown\":")) {
      refused(
          HostileFilesTest::excalidraw,
          drawing("x", "\"points\":" + nest.repeat(100)),
          ExchangeError.TOO_LARGE);
      refused(
          HostileFilesTest::canvas,
          "{\"nodes\":[{\"id\":" + nest.repeat(100),
          ExchangeError.TOO_LARGE);
    }
  }

  @Test
  void moreElementsThanABoardIsMadeOfAtOnceAreRefused() {
    String many = "{\"type\":\"rectangle\"},".repeat(ForeignLimits.ENTRIES);
    String file = "{\"elements\":[" + many + "{}]}";
    refused(HostileFilesTest::excalidraw, file, ExchangeError.TOO_LARGE);
  }

  @Test
  void groupsAroundGroupsEndToo() {
    StringBuilder nodes = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      String box =
          "\"x\":%s,\"y\":%s,\"width\":%s,\"height\":%s".formatted(i, i, 9_000 - i, 9_000 - i);
      nodes.append("{\"id\":\"" + i + "\",\"type\":\"group\"," + box + "},");
    }
    Imported imported = read(HostileFilesTest::canvas, "{\"nodes\":[" + nodes + "{\"id\":1}]}");
    assertThat(ImportedBoard.of(imported).scene().inOrder()).hasSize(3_000);
    assertThat(imported.losses()).contains(new Loss(LossCode.FRAME, "9"));
  }

  @Test
  void hugeTextsAreRefusedOrCut() {
    String huge = "x".repeat(ForeignLimits.STRING + 10);
    refused(
        HostileFilesTest::excalidraw,
        drawing("text", "\"text\":\"" + huge + "\""),
        ExchangeError.TOO_LARGE);
    refused(HostileFilesTest::canvas, node("\"text\":\"" + huge + "\""), ExchangeError.TOO_LARGE);
    String large = "\uD83D\uDE00".repeat(Limits.TEXT_POINTS + 1) + "\\u0000\\ud800";
    for (Imported imported :
        List.of(
            read(HostileFilesTest::excalidraw, drawing("text", "\"text\":\"" + large + "\"")),
            read(HostileFilesTest::canvas, node("\"text\":\"" + large + "\"")))) {
      assertThat(imported.losses()).extracting(Loss::code).contains(LossCode.TEXT_CUT);
      String text = ImportedBoard.of(imported).scene().inOrder().getFirst().text();
      assertThat(text.codePointCount(0, text.length())).isEqualTo(Limits.TEXT_POINTS);
    }
  }

  @Test
  void charactersThatNoTextHoldsAreReplaced() {
    Imported imported = read(HostileFilesTest::canvas, node("\"text\":\"a\\u0000b\\ud800\""));
    assertThat(ImportedBoard.of(imported).scene().inOrder().getFirst().text())
        .isEqualTo("a\uFFFDb\uFFFD");
    assertThat(imported.losses()).containsExactly(new Loss(LossCode.TEXT_CUT, "e"));
  }

  @Test
  void numbersThatAreNoneAreRefusedOrLeftOut() {
    refused(
        HostileFilesTest::excalidraw, drawing("text", "\"angle\":NaN"), ExchangeError.MALFORMED);
    refused(
        HostileFilesTest::excalidraw,
        drawing("text", "\"angle\":" + "9".repeat(200)),
        ExchangeError.TOO_LARGE);
    assertThat(read(HostileFilesTest::canvas, node("\"z\":1e999,\"x\":1e999")).losses())
        .containsExactly(new Loss(LossCode.PLACE, "e"));
    assertThat(
            read(
                    HostileFilesTest::excalidraw,
                    drawing("text", "\"angle\":1e999,\"opacity\":-1e999"))
                .losses())
        .extracting(Loss::code)
        .doesNotContain(LossCode.PLACE);
  }

  @Test
  void otherFilesAreToldApart() {
    refused(
        HostileFilesTest::excalidraw,
        "{\"type\":\"other\",\"elements\":[]}",
        ExchangeError.OTHER_FORMAT);
    refused(HostileFilesTest::excalidraw, "{}", ExchangeError.OTHER_FORMAT);
    refused(
        HostileFilesTest::canvas,
        "{\"type\":\"excalidraw\",\"elements\":[]}",
        ExchangeError.OTHER_FORMAT);
    for (String text :
        List.of("", "[]", "7", "null", "{\"a\":1,\"a\":2}", "{} x", "{\"a\":\"\u0000\"}")) {
      refused(HostileFilesTest::excalidraw, text, ExchangeError.MALFORMED);
      refused(HostileFilesTest::canvas, text, ExchangeError.MALFORMED);
    }
    for (byte[] bytes :
        List.of(
            "{}".getBytes(StandardCharsets.UTF_16),
            "{}".getBytes(StandardCharsets.UTF_16LE),
            new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xFF, '"', '}'})) {
      assertThatThrownBy(() -> canvas(bytes)).isInstanceOf(ExchangeException.class);
    }
  }

  @Test
  void aFileCutAnywhereIsRefused() {
    Scene scene = new RandomScenes(21).next(5);
    cutAnywhere(HostileFilesTest::excalidraw, ExcalidrawExport.file(scene).text());
    cutAnywhere(HostileFilesTest::canvas, CanvasExport.file(scene).text());
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() {
    byte[] tooLarge = new byte[ForeignLimits.BYTES + 1];
    Arrays.fill(tooLarge, (byte) ' ');
    assertThatThrownBy(() -> excalidraw(tooLarge))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            refused -> assertThat(refused.error()).isEqualTo(ExchangeError.TOO_LARGE));
  }

  private static void cutAnywhere(Function<byte[], Imported> reader, String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    int read = 0;
    for (int length = 0; length < bytes.length; length++) {
      try {
        read += 1 + reader.apply(Arrays.copyOf(bytes, length)).losses().size();
      } catch (ExchangeException refused) {
        assertThat(refused.error()).isEqualTo(ExchangeError.MALFORMED);
      }
    }
    assertThat(read).isZero();
    assertThat(reader.apply(bytes).operations()).isNotEmpty();
  }

  private static String drawing(String type, String more) {
    return "{\"type\":\"excalidraw\",\"elements\":[{\"type\":\"%s\",\"id\":\"e\",\"width\":9,%s}]}"
        .formatted(type, more);
  }

  private static String node(String more) {
    String box = more.contains("\"x\"") ? "" : "\"x\":1,";
    return "{\"nodes\":[{\"id\":\"e\",\"type\":\"text\",%s\"y\":2,\"width\":30,\"height\":40,%s}]}"
        .formatted(box, more);
  }

  private static Imported read(Function<byte[], Imported> reader, String file) {
    return reader.apply(file.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(Function<byte[], Imported> reader, String file, ExchangeError error) {
    assertThatThrownBy(() -> read(reader, file))
        .isInstanceOfSatisfying(
            ExchangeException.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }

  private static Imported excalidraw(byte[] bytes) {
    return ExcalidrawImport.read(bytes, Placing.asItIs(ImportedBoard.ids()));
  }

  private static Imported canvas(byte[] bytes) {
    return CanvasImport.read(bytes, _ -> Optional.empty(), Placing.asItIs(ImportedBoard.ids()));
  }
}
