package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that become boards. */
class NewBoardsTest {

  @TempDir private Path folder;

  private final ExchangeFixture ana = new ExchangeFixture();
  private final List<String> opened = new ArrayList<>();
  private final NewBoards boards =
      new NewBoards(
          ana.client,
          ana.means.ids(),
          ana.work,
          ana.pictures,
          ana.choice,
          ana,
          (board, arrived) -> opened.add(arrived.name()));

  @BeforeEach
  void speak() {
    Texts.speak(Language.ENGLISH);
  }

  private Path canvas(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void eachFileBecomesABoardAndOneThatIsDamagedHoldsNoOtherBack() throws IOException {
    ana.choice.opens(
        canvas("one.canvas", "{\"nodes\":[]}"),
        canvas("bad.canvas", "["),
        canvas("three.canvas", "{\"nodes\":[]}"));
    boards.choose();
    ana.settle();
    assertThat(opened).containsExactly("one.canvas", "three.canvas");
    assertThat(ana.failures).containsExactly(Texts.of("file-error.malformed"));
    assertThat(ana.work.isBusy()).isFalse();
  }
}
