package io.streamboard.model.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.board.WidgetState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.ImportedBoard;
import io.streamboard.model.exchange.Pictures;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.json.StateCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** An archive holds a board exactly, and one that was changed is not opened. */
class BoardArchiveTest {
  private final ArchiveSamples sample = ArchiveSamples.of(11, 400);

  @Test
  void aBoardComesBackExactly() {
    for (int seed = 0; seed < 8; seed++) {
      ArchiveSamples written = ArchiveSamples.of(seed, 250);
      BoardArchive read = BoardArchive.open(written.archive());
      List<byte[]> records = new ArrayList<>();
      read.records(records::add);
      assertThat(StateCodec.encode(read.state())).isEqualTo(StateCodec.encode(written.state()));
      assertThat(read.state().chain()).isEqualTo(written.state().chain());
      assertThat(hashes(records)).isEqualTo(hashes(written.records()));
      assertThat(read.blobs())
          .containsExactlyInAnyOrderElementsOf(written.blobs().stream().map(Blob::hash).toList());
      for (Blob blob : written.blobs()) {
        assertThat(read.blob(blob.hash())).isEqualTo(blob.bytes());
      }
      assertThat(read.manifest().revision()).isEqualTo(written.state().revision());
    }
  }

  @Test
  void theSameBoardIsAlwaysTheSameFile() {
    assertThat(ArchiveSamples.of(4, 60).archive()).isEqualTo(ArchiveSamples.of(4, 60).archive());
  }

  @Test
  void aBoardThatWasNeverMadeHasAnArchiveToo() {
    ArchiveSamples empty = ArchiveSamples.of(1, 0);
    assertThat(BoardArchive.open(empty.archive()).state()).isEqualTo(empty.state());
  }

  @Test
  void whatCompressesTooWellIsStored() {
    byte[] dull = Pictures.padded(Pictures.png(5, 5), 3_000_000);
    ArchiveSamples dullSample =
        new ArchiveSamples(sample.state(), sample.records(), List.of(Blob.of(dull)));
    byte[] archive = dullSample.archive();
    assertThat(archive.length).isGreaterThan(dull.length);
    assertThat(BoardArchive.open(archive).blob(Blob.of(dull).hash())).isEqualTo(dull);
  }

  @Test
  void aChangedStateIsNotOpened() {
    refused(
        ExchangeError.WRONG_HASH,
        changed("state.json", bytes -> replaced(bytes, "\"liveWidgets\":", "\"liveWidgets\":1")));
  }

  @Test
  void changedOperationsAreNotOpened() {
    refused(ExchangeError.WRONG_HASH, changed("operations", bytes -> flipped(bytes, 300)));
  }

  @Test
  void aChangedPictureIsNotOpened() {
    String name = "blobs/" + sample.blobs().getFirst().hash();
    refused(ExchangeError.WRONG_HASH, changed(name, bytes -> flipped(bytes, 20)));
  }

  @Test
  void operationsThatLeadElsewhereAreNotOpened() {
    ArchiveSamples other = ArchiveSamples.of(12, 400);
    ArchiveSamples mixed = new ArchiveSamples(sample.state(), other.records(), List.of());
    refused(ExchangeError.WRONG_HASH, mixed.archive());
  }

  @Test
  void aRecordLessIsNoticed() {
    ArchiveSamples less =
        new ArchiveSamples(
            sample.state(), sample.records().subList(0, sample.records().size() - 1), List.of());
    refused(ExchangeError.WRONG_HASH, less.archive());
  }

  @Test
  void aClaimedStateThatTheOperationsDoNotLeadToIsNotOpened() {
    byte[] other = StateCodec.encode(ArchiveSamples.of(12, 50).state());
    String hash = Sha256.hex(other);
    Map<String, byte[]> entries = entries(sample.archive());
    entries.put("state.json", other);
    entries.compute(
        "manifest.json",
        (name, bytes) ->
            text(bytes)
                .replaceFirst("\"state\":\"[0-9a-f]{64}\"", "\"state\":\"" + hash + "\"")
                .getBytes(StandardCharsets.UTF_8));
    refused(ExchangeError.WRONG_HASH, zipped(entries));
  }

  @Test
  void aLaterVersionIsNotOpened() {
    refused(
        ExchangeError.NEWER_VERSION,
        changed("manifest.json", bytes -> replaced(bytes, "\"format\":1", "\"format\":2")));
  }

  @Test
  void otherZipFilesAreNotOpened() {
    refused(ExchangeError.OTHER_FORMAT, zipped(new LinkedHashMap<>(Map.of("a.txt", new byte[3]))));
    Map<String, byte[]> more = entries(sample.archive());
    more.put("more.txt", new byte[3]);
    refused(ExchangeError.UNSAFE, zipped(more));
  }

  @Test
  void whatLiesOnTheBoardCanGoOntoAnother() {
    BoardArchive archive = BoardArchive.open(sample.archive());
    Imported imported = ArchiveImport.read(archive, Placing.asItIs(ImportedBoard.ids()));
    long live = sample.state().widgets().values().stream().filter(WidgetState::live).count();
    assertThat(live).isPositive();
    assertThat(ImportedBoard.of(imported).scene().widgets())
        .hasSizeBetween((int) live - imported.losses().size(), (int) live);
  }

  private static List<String> hashes(List<byte[]> records) {
    return records.stream().map(Sha256::hex).toList();
  }

  private static void refused(ExchangeError error, byte[] archive) {
    assertThatThrownBy(() -> BoardArchive.open(archive))
        .isInstanceOfSatisfying(
            ExchangeException.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }

  private byte[] changed(String name, UnaryOperator<byte[]> change) {
    Map<String, byte[]> entries = entries(sample.archive());
    entries.compute(name, (_, bytes) -> change.apply(bytes));
    return zipped(entries);
  }

  private static Map<String, byte[]> entries(byte[] archive) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return entries;
  }

  static byte[] zipped(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    return text(bytes).replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[Math.min(at, copy.length - 1)] ^= 1;
    return copy;
  }
}
