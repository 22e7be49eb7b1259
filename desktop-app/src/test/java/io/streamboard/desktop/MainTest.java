package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MainTest {
  private static final String LOG_SETTINGS = "logback.configurationFile";

  private final Optional<String> before = Optional.ofNullable(System.getProperty(LOG_SETTINGS));

  @AfterEach
  void restore() {
    before.ifPresentOrElse(
        value -> System.setProperty(LOG_SETTINGS, value), () -> System.clearProperty(LOG_SETTINGS));
  }

  /** Without it the library tells everything, each detail of it, on the terminal. */
  @Test
  void theProgramSaysWhereItsSettingsForTheLogAre() {
    System.clearProperty(LOG_SETTINGS);
    Main.main(new String[] {"--version"});
    assertThat(System.getProperty(LOG_SETTINGS)).isNotNull();
    assertThat(MainTest.class.getClassLoader().getResource(System.getProperty(LOG_SETTINGS)))
        .isNotNull();
  }

  @Test
  void othersThatSomebodyNamesStay() {
    System.setProperty(LOG_SETTINGS, "mine.xml");
    Main.main(new String[] {"--version"});
    assertThat(System.getProperty(LOG_SETTINGS)).isEqualTo("mine.xml");
  }
}
