package io.streamboard.desktop.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.store.ClientStore.Unsent;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalStoreTest {

  private static final BoardId BOARD = new BoardId("board");
  private static final WriterId WRITER = new WriterId("writer");

  @TempDir private Path folder;

  static Unsent unsent(long counter) {
    return new Unsent(
        BOARD,
        WRITER,
        counter,
        new Operation.WidgetRemove(List.of(new WidgetId("widget-" + counter))));
  }

  private JournalStore open() {
    return JournalStore.open(folder, "http://localhost:1 ana");
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".journal")).findFirst().orElseThrow();
    }
  }

  @Test
  void unsettledOperationsAreThereAfterANewStart() {
    JournalStore first = open();
    first.add(unsent(1));
    first.add(unsent(2));
    first.add(unsent(3));
    first.settle(BOARD, WRITER, 2);
    first.close();

    assertThat(open().unsent()).containsExactly(unsent(1), unsent(3));
  }

  @Test
  void aRecordThatWasNotWrittenWholeIsCutOff() throws IOException {
    JournalStore first = open();
    first.add(unsent(1));
    first.add(unsent(2));
    first.close();
    byte[] all = Files.readAllBytes(file());
    for (int length = all.length - 1; length > all.length - 20; length--) {
      Files.write(file(), java.util.Arrays.copyOf(all, length));
      JournalStore again = open();
      assertThat(again.unsent()).containsExactly(unsent(1));
      again.add(unsent(2));
      again.close();
      assertThat(Files.readAllBytes(file())).isEqualTo(all);
    }
  }

  @Test
  void aFlippedBitIsNoticedAndTheRestIsKeptAside() throws IOException {
    JournalStore first = open();
    first.add(unsent(1));
    long good = Files.size(file());
    first.add(unsent(2));
    first.close();
    byte[] all = Files.readAllBytes(file());
    all[(int) good + 20] ^= 1;
    Files.write(file(), all);

    assertThat(open().unsent()).containsExactly(unsent(1));
    assertThat(Files.readAllBytes(file().resolveSibling(file().getFileName() + ".damaged")))
        .isEqualTo(all);
  }

  @Test
  void aSecondDesktopOfTheSamePersonHasAJournalOfItsOwnAndItsWorkIsTakenOver() {
    JournalStore first = open();
    JournalStore second = open();
    first.add(unsent(1));
    second.add(unsent(2));
    assertThat(second.unsent()).containsExactly(unsent(2));
    first.close();
    second.close();

    assertThat(open().unsent()).containsExactly(unsent(1), unsent(2));
  }

  @Test
  void othersPeoplesWorkIsNotMixedIn() {
    JournalStore anas = open();
    anas.add(unsent(1));
    assertThat(JournalStore.open(folder, "http://localhost:1 ben").unsent()).isEmpty();
  }

  /** The process is ended as by kill -9, after it said that the operation is kept. */
  @Test
  void whatWasKeptSurvivesTheKillOfTheProcess() throws IOException, InterruptedException {
    Process desktop =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KeepAndWait.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (InputStream said = desktop.getInputStream()) {
      assertThat(said.read()).isEqualTo('k');
    } finally {
      desktop.destroyForcibly().waitFor();
    }

    assertThat(open().unsent()).containsExactly(unsent(1), unsent(2));
  }
}
