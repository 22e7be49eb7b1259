package io.streamboard.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bundles against each other, and what is made of them. */
class TextsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

  @AfterEach
  void speakEnglish() {
    Texts.speak(Language.ENGLISH);
  }

  private static Map<String, String> bundle(String file) throws IOException {
    Properties read = new Properties();
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      read.load(text);
    }
    Map<String, String> texts = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    return texts;
  }

  private static Map<String, Set<String>> placeholders(Map<String, String> bundle) {
    Map<String, Set<String>> found = new TreeMap<>();
    bundle.forEach(
        (key, text) ->
            found.put(
                key,
                PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new))));
    return found;
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSamePlaceholders() throws IOException {
    Map<String, String> english = bundle("texts.properties");
    Map<String, String> german = bundle("texts_de.properties");
    assertThat(placeholders(german)).isEqualTo(placeholders(english));
    assertThat(english.size()).isGreaterThan(200);
    assertThat(german.values()).noneMatch(String::isBlank);
  }

  /** In a text with placeholders a single apostrophe would swallow them. */
  @Test
  void noApostropheSwallowsAPlaceholder() throws IOException {
    for (String file : Set.of("texts.properties", "texts_de.properties")) {
      assertThat(bundle(file).values())
          .filteredOn(text -> PLACEHOLDER.matcher(text).find())
          .noneMatch(text -> text.replace("''", "").contains("'"));
    }
  }

  @Test
  void theLanguageIsThatOfTheTagOrElseEnglish() {
    assertThat(Language.of("de-AT")).contains(Language.GERMAN);
    assertThat(Language.of("en-GB")).contains(Language.ENGLISH);
    assertThat(Language.of("fr")).isEmpty();
  }

  @Test
  void whatIsSaidFollowsTheLanguage() {
    Texts.speak(Language.GERMAN);
    assertThat(Texts.of("home.shared", "Ana", "Plan"))
        .isEqualTo("Ana hat „Plan“ mit Ihnen geteilt");
    Texts.speak(Language.ENGLISH);
    assertThat(Texts.of("home.shared", "Ana", "Plan")).isEqualTo("Ana shared “Plan” with you");
  }

  @Test
  void thePseudoLanguageIsLongerAccentedAndKeepsPlaceholders() {
    Texts.speak(Language.PSEUDO);
    assertThat(Texts.of("home.shared", "Ana", "Plan"))
        .isEqualTo("[Ana sháréd “Plan” wíth yóú ööööö ö]");
    assertThat(Texts.of("dialog.cancel")).isEqualTo("[Cáncél öö]");
  }
}
