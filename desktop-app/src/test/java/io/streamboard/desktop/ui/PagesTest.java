package io.streamboard.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages that come with the packages name what is on the screen as it is called there. */
class PagesTest {

  private static final Path PAGES = Path.of("../installers/src/main");
  private static final String GERMAN = "# Streamboard auf Deutsch";

  /** What is pressed or chosen stands slanted. */
  private static final Pattern NAMED = Pattern.compile("\\*([^*\\n]+)\\*");

  private static List<String> named(String page) {
    return NAMED.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static Collection<Object> texts(String bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Texts.class.getResourceAsStream(bundle)),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts.values();
  }

  @Test
  void thePageForWhoGotTheAppNamesWhatIsOnTheScreen() throws IOException {
    String page = Files.readString(PAGES.resolve("desktop/README.md"));
    int german = page.indexOf(GERMAN);
    assertThat(texts("texts.properties")).containsAll(named(page.substring(0, german)));
    assertThat(texts("texts_de.properties")).containsAll(named(page.substring(german)));
    assertThat(named(page.substring(0, german))).contains(Texts.of("signin.go"));
    assertThat(page).contains("bin/Streamboard", "Streamboard.exe", "user add");
  }

  @Test
  void thePageForWhoRunsTheServerNamesWhatIsOnTheScreen() throws IOException {
    List<String> named = named(Files.readString(PAGES.resolve("server/README.md")));
    assertThat(texts("texts.properties")).containsAll(named);
    assertThat(named).contains(Texts.of("signin.setup"));
  }
}
