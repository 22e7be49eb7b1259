package io.streamboard.model.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.LossCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** docs/formats.md names all codes that imports and exports may come to. */
class FormatsDocumentTest {
  private final String document = read();

  @Test
  void eachLossIsExplained() {
    assertThat(Arrays.stream(LossCode.values()).map(LossCode::code))
        .allSatisfy(code -> assertThat(document).contains("`" + code + "`"));
  }

  @Test
  void eachErrorIsNamed() {
    assertThat(Arrays.stream(ExchangeError.values()).map(ExchangeError::code))
        .allSatisfy(code -> assertThat(document).contains("`" + code + "`"));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "docs", "formats.md"));
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }
}
