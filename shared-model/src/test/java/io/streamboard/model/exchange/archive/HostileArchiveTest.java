package io.streamboard.model.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip files made to harm end in a typed error, and cost no more than a right one. */
class HostileArchiveTest {
  /** Every so many bytes one is changed: a prime, so that all kinds of places are met. */
  private static final int STEP = 7;

  @Test
  void aBombIsNotUnpacked() {
    byte[] archive = Bombs.operations();
    assertThat(archive.length).isLessThan(30_000);
    refused(ExchangeError.TOO_LARGE, archive);
  }

  @Test
  void manyEntriesThatAreTooMuchTogetherAreNotUnpacked() {
    refused(ExchangeError.TOO_LARGE, Bombs.blobs());
  }

  @Test
  void entriesThatLieOverEachOtherAreRefused() {
    byte[] archive = BoardArchiveTest.zipped(two());
    int first = Bombs.central(archive, 0);
    int second = Bombs.central(archive, 1);
    ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    in.putInt(second + 42, in.getInt(first + 42));
    refused(ExchangeError.UNSAFE, archive);
  }

  @Test
  void anEntryThatReachesIntoTheNextIsRefused() {
    byte[] archive = BoardArchiveTest.zipped(two());
    int first = Bombs.central(archive, 0);
    ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    in.putInt(first + 20, in.getInt(first + 20) + 40);
    refused(ExchangeError.UNSAFE, archive);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../state.json",
        "/state.json",
        "blobs/../state.json",
        "blobs/",
        "a/b",
        "C:state.json",
        "state.json\u0000",
        "\u0421tate.json",
        "blobs\\x",
        "..",
        "BLOBS/x"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) {
    refused(ExchangeError.UNSAFE, BoardArchiveTest.zipped(Map.of(name, new byte[3])));
  }

  @Test
  void anEntryThatIsEncryptedIsRefused() {
    byte[] archive = BoardArchiveTest.zipped(two());
    archive[Bombs.central(archive, 0) + 8] |= 1;
    refused(ExchangeError.UNSAFE, archive);
  }

  @Test
  void aNameTwiceIsRefused() {
    byte[] archive = BoardArchiveTest.zipped(two());
    byte[] renamed = replaced(archive, "state.json", "statf.json");
    refused(ExchangeError.UNSAFE, renamed);
  }

  @Test
  void tooManyEntriesAreRefused() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i <= ZipDirectory.ENTRIES; i++) {
      entries.put("blobs/" + i, new byte[0]);
    }
    refused(ExchangeError.TOO_LARGE, BoardArchiveTest.zipped(entries));
  }

  @Test
  void anArchiveCutAnywhereIsRefused() {
    byte[] archive = ArchiveSamples.of(2, 5).archive();
    for (int length = 0; length < archive.length; length++) {
      if (opens(Arrays.copyOf(archive, length))) {
        throw new AssertionError("opened without its end: " + length);
      }
    }
  }

  @Test
  void anArchiveWithAByteChangedIsRefusedOrTheSame() {
    ArchiveSamples sample = ArchiveSamples.of(2, 5);
    byte[] archive = sample.archive();
    int opened = 0;
    for (int at = 0; at < archive.length; at += STEP) {
      byte[] changed = archive.clone();
      changed[at] ^= 0x55;
      try {
        assertThat(BoardArchive.open(changed).state()).isEqualTo(sample.state());
        opened++;
      } catch (ExchangeException refused) {
        assertThat(refused.error()).isNotNull();
      }
    }
    assertThat(opened).isLessThan(archive.length / STEP / 4);
  }

  private static boolean opens(byte[] archive) {
    try {
      BoardArchive.open(archive);
      return true;
    } catch (ExchangeException refused) {
      return false;
    }
  }

  @Test
  void recordsOfAnyLengthAreRefusedBeforeTheyAreTaken() {
    byte[] endless = "99999999999999999999".getBytes(StandardCharsets.US_ASCII);
    byte[] large = "4194305\nx".getBytes(StandardCharsets.US_ASCII);
    byte[] negative = "-1\nx".getBytes(StandardCharsets.US_ASCII);
    for (byte[] frames : java.util.List.of(endless, large, negative)) {
      Map<String, byte[]> entries = new LinkedHashMap<>();
      String hash = io.streamboard.model.digest.Sha256.hex(frames);
      entries.put("manifest.json", Bombs.manifest(hash, hash));
      entries.put("state.json", frames);
      entries.put("operations", frames);
      refused(ExchangeError.MALFORMED, BoardArchiveTest.zipped(entries));
    }
  }

  private static Map<String, byte[]> two() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("state.json", "some bytes that are not much".getBytes(StandardCharsets.UTF_8));
    entries.put("statf.json", "others that are as many as that".getBytes(StandardCharsets.UTF_8));
    return entries;
  }

  private static byte[] replaced(byte[] archive, String to, String from) {
    String text = new String(archive, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void refused(ExchangeError error, byte[] archive) {
    assertThatThrownBy(() -> BoardArchive.open(archive))
        .isInstanceOfSatisfying(
            ExchangeException.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }
}
