package io.streamboard.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedInFileTest {
  private static final String SIGN_IN =
      """
      {"server":"http://localhost:7420","person":"p1","name":"Ana","token":"a secret"}
      """;

  @Test
  void aFileOfItsOwnerIsRead(@TempDir Path folder) throws IOException {
    assertThat(SignedInFile.read(file(folder, "rw-------")).token()).isEqualTo("a secret");
  }

  @Test
  void aFileThatOthersMayReadIsRefusedWithoutItsSecret(@TempDir Path folder) throws IOException {
    for (String permissions : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
      Path open = file(folder, permissions);
      assertThatIOException()
          .isThrownBy(() -> SignedInFile.read(open))
          .withMessageContaining("can be read by others")
          .withMessageNotContaining("a secret");
    }
  }

  private static Path file(Path folder, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("sign-in" + permissions), SIGN_IN);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
