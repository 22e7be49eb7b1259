package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Theme;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Walks over every screen in a small window, in every language and every theme. */
@ExtendWith(ApplicationExtension.class)
class EveryScreenTest {

  /** What people wrote, and signs; all else has to come from a bundle. */
  private static final Pattern OF_PEOPLE =
      Pattern.compile(
          "([^\\p{L}]|F\\d+)*|.|Ana|Ben|Newcomer|Maximiliane .*|Hiring|Garden party|Reading"
              + " list|Spring release|Fresh|Retrospective of"
              + " .*|https://.*|0000-0000|.*(wrong|nobody)|n|How an order goes|add|sel|the|#|a long"
              + " one, but .*|•+|(?s:I have looked .*|A week, .*)|Is this .*\\?|Who decides .*|Ana"
              + " does\\.|Maximili.*|Handles|.*[Ss]oup.*|wide\\.png|a photograph .*|Ctrl\\+."
              + "|[a-z]\\.|(Budget|Glos|Hand|Inci|Inte|Offs|Onbo|Read|Retro|Road|Spri).*");

  @AfterEach
  void speakEnglish() {
    Texts.speak(Language.ENGLISH);
  }

  /** In the pseudo language every text of a bundle stands in brackets. */
  private static boolean isFromABundle(String text) {
    return text.contains("[") || OF_PEOPLE.matcher(text.strip()).matches();
  }

  /** Colours are the same in every language. */
  private static List<Theme.Kind> themes(Language language) {
    return language == Language.ENGLISH ? List.of(Theme.Kind.values()) : List.of(Theme.Kind.LIGHT);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsCutOffCoveredTooFaintOrSilent(Language language) {
    Set<String> flaws = new ConcurrentSkipListSet<>();
    FlawWalk.walk(language, themes(language), 1, () -> ofWords(language), flaws::add);
    assertThat(flaws).isEmpty();
  }

  /**
   * A text that no bundle has, a control that an assistive program could not tell of, or a window
   * without a title of its own.
   */
  private static Collection<String> ofWords(Language language) {
    return language == Language.PSEUDO
        ? Flaws.texts().stream()
            .filter(text -> !isFromABundle(text))
            .map(text -> "no bundle has " + text)
            .toList()
        : Stream.concat(Silent.all().stream(), Untitled.all().stream()).toList();
  }
}
