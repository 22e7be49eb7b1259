package io.streamboard.model.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListItemTest {

  private static List<String> shown(boolean numbered, String... lines) {
    return ListItem.of(List.of(lines), numbered).stream()
        .map(item -> item.level() + " " + item.mark() + " " + item.text())
        .toList();
  }

  @Test
  void numbersGoOnAfterDeeperItemsAndBeginAnewInEachItem() {
    assertThat(shown(true, "one", "\ta", "\tb", "\t\tx", "two", "\ta", "three"))
        .containsExactly(
            "0 1. one", "1 a. a", "1 b. b", "2 1. x", "0 2. two", "1 a. a", "0 3. three");
  }

  @Test
  void bulletsTellHowDeepAnItemLies() {
    assertThat(shown(false, "a", "\tb", "\t\tc", "\t\t\td", ""))
        .containsExactly("0 • a", "1 ◦ b", "2 ▪ c", "3 • d", "0 • ");
  }

  @Test
  void onlyTabsBeforeALineSayHowDeepItLiesAndNoneLiesTooDeep() {
    assertThat(shown(false, "a\tb", "\t".repeat(9) + "c\t")).containsExactly("0 • a\tb", "5 ▪ c\t");
  }

  @Test
  void afterTheLettersComePairsOfThem() {
    List<ListItem> items = ListItem.of(Collections.nCopies(60, "\tx"), true);
    assertThat(items.get(25).mark()).isEqualTo("z.");
    assertThat(items.get(26).mark()).isEqualTo("aa.");
    assertThat(items.get(52).mark()).isEqualTo("ba.");
  }
}
