package io.streamboard.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.archive.BoardArchive;
import io.streamboard.model.exchange.archive.Bombs;
import io.streamboard.model.exchange.excalidraw.ExcalidrawExport;
import io.streamboard.model.exchange.excalidraw.ExcalidrawImport;
import io.streamboard.model.exchange.jsoncanvas.CanvasExport;
import io.streamboard.model.exchange.jsoncanvas.CanvasImport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Any bytes as a file of each format: read or refused with a typed error. What was read leads to
 * operations that can be applied, and can be written in every format and read again.
 */
public final class ImportFuzz {
  private static final byte[] PICTURE = Pictures.png(2, 3);

  private ImportFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    read(() -> ExcalidrawImport.read(bytes, Placing.asItIs(ImportedBoard.ids())));
    read(
        () ->
            CanvasImport.read(
                bytes, path -> Optional.of(PICTURE), Placing.asItIs(ImportedBoard.ids())));
    try {
      assertThat(BoardArchive.open(bytes).state().revision()).isNotNegative();
    } catch (ExchangeException refused) {
      assertThat(refused.error()).isNotNull();
    }
  }

  private static void read(Supplier<Imported> reading) {
    Imported imported;
    try {
      imported = reading.get();
    } catch (ExchangeException refused) {
      assertThat(refused.error()).isNotNull();
      return;
    }
    Scene scene = ImportedBoard.of(imported).scene();
    assertThat(again(ExcalidrawExport.file(scene)).inOrder()).hasSameSizeAs(scene.inOrder());
    assertThat(CanvasExport.file(scene).text()).startsWith("{\"nodes\":[");
  }

  private static Scene again(Exported exported) {
    byte[] written = exported.text().getBytes(StandardCharsets.UTF_8);
    return ImportedBoard.of(ExcalidrawImport.read(written, Placing.asItIs(ImportedBoard.ids())))
        .scene();
  }

  /** Files as the product writes them, with few widgets. */
  public static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (int seed = 0; seed < 12; seed++) {
      Scene scene = new RandomScenes(seed).next(3);
      seeds.add(ExcalidrawExport.file(scene).text().getBytes(StandardCharsets.UTF_8));
      seeds.add(CanvasExport.file(scene).text().getBytes(StandardCharsets.UTF_8));
    }
    seeds.add(Bombs.small());
    return seeds;
  }
}
