package io.streamboard.server.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
  @TempDir private Path temporary;

  @Test
  void aMissingFolderIsMadeForItsOwnerOnly() throws IOException {
    DataFolder folder = DataFolder.at(temporary.resolve("a").resolve("b"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void aFileInItsPlaceIsRefused() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatExceptionOfType(FolderException.class)
        .isThrownBy(() -> DataFolder.at(file))
        .withMessageContaining("is not a folder that this user may write to");
  }

  @Test
  void whatIsAskedForAndNotThereIsNotMade() throws IOException {
    Path missing = temporary.resolve("missing");
    assertThatExceptionOfType(FolderException.class)
        .isThrownBy(() -> DataFolder.existing(missing))
        .withMessage("There is no data folder " + missing + "; name it with --data.");
    assertThat(missing).doesNotExist();

    Path other = Files.createDirectory(temporary.resolve("other"));
    assertThatExceptionOfType(FolderException.class)
        .isThrownBy(() -> DataFolder.existing(other))
        .withMessageContaining("The folder " + other + " holds no data of a server");
    assertThat(other).isEmptyDirectory();

    Files.createFile(other.resolve("log.properties"));
    assertThat(DataFolder.existing(other).path()).isEqualTo(other);
  }

  @Test
  void afterAPromotionTheFolderBelongsToTheNewLog() throws IOException {
    DataFolder folder = DataFolder.at(temporary.resolve("data"));
    Files.writeString(folder.ledger(), "old");
    Files.writeString(folder.promotion(), "new");
    folder.handOver();
    assertThat(folder.ledger()).hasContent("new");
    assertThat(folder.promotion()).doesNotExist();
  }

  @Test
  void aPromotionThatWasRefusedLeavesTheFolderAsItWas() throws IOException {
    DataFolder folder = DataFolder.at(temporary.resolve("data"));
    Files.writeString(folder.ledger(), "old");
    Files.writeString(folder.promotion(), "new");
    folder.forgetPromotion();
    folder.forgetPromotion();
    assertThat(folder.ledger()).hasContent("old");
    assertThat(folder.promotion()).doesNotExist();
  }

  @Test
  void whyAFolderCannotBeMadeIsSaid() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatExceptionOfType(FolderException.class)
        .isThrownBy(() -> DataFolder.at(file.resolve("data")))
        .withMessageContaining("cannot be made: Not a directory (" + file);
    assertThat(Reasons.of(new AccessDeniedException("/nope")))
        .isEqualTo("permission denied for /nope");
    assertThat(Reasons.of(new FileSystemException("/nope", null, "Read-only file system")))
        .isEqualTo("Read-only file system (/nope)");
    assertThat(Reasons.of(new FileSystemException("/nope"))).isEqualTo("/nope");
  }

  @Test
  void onlyOneHasTheFolderAtATime() {
    DataFolder folder = DataFolder.at(temporary);
    try (DataFolder.Lock _ = folder.lock().orElseThrow()) {
      assertThat(folder.lock()).isEmpty();
    }
    try (DataFolder.Lock again = folder.lock().orElseThrow()) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void nobodyBelievesWhatAKilledProcessLeft() {
    DataFolder folder = DataFolder.at(temporary);
    RunFile killed = new RunFile(12, Optional.of("127.0.0.1:9"), Optional.empty());
    killed.write(folder.runFile());
    try (DataFolder.Lock _ = folder.lock().orElseThrow()) {
      assertThat(RunFile.read(folder.runFile())).isEmpty();
      killed.write(folder.runFile());
      assertThat(folder.lock()).isEmpty();
      assertThat(RunFile.read(folder.runFile())).contains(killed);
    }
  }

  @Test
  void theRunFileIsReadAsItWasWrittenByItsOwnerOnly() throws IOException {
    Path file = temporary.resolve("run.json");
    RunFile written =
        new RunFile(12, Optional.of("127.0.0.1:9"), Optional.of("http://127.0.0.1:7420"));
    written.write(file);
    assertThat(RunFile.read(file)).contains(written);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    RunFile starting = new RunFile(13, Optional.empty(), Optional.empty());
    starting.write(file);
    assertThat(RunFile.read(file)).contains(starting);
  }

  @Test
  void aMissingOrDamagedRunFileIsNone() throws IOException {
    assertThat(RunFile.read(temporary.resolve("none"))).isEmpty();
    assertThat(RunFile.read(Files.writeString(temporary.resolve("bad"), "{"))).isEmpty();
  }
}
