package io.streamboard.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();

  @Test
  void botOfTheReadmeIsTheTestedFile() throws IOException {
    String readme = Files.readString(MODULE.resolve("README.md"));
    String bot = Files.readString(MODULE.resolve("src/test/java/io/streamboard/client/Bot.java"));
    assertThat(readme).contains("```java\n" + bot + "```\n");
  }
}
