package io.streamboard.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.ClientException;
import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.fake.DirectFx;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {

  /** A question that the test answers. */
  private record Asked(String text, CompletableFuture<Answer> answer) {}

  private final DirectFx fx = new DirectFx();
  private final FakeClient client = new FakeServer().connect("Ana");
  private final SimpleObjectProperty<ConnectionState> connection =
      new SimpleObjectProperty<>(new ConnectionState.Online(true));
  private final SearchViewModel search = new SearchViewModel(client, fx, connection);
  private final List<Asked> asked = new ArrayList<>();

  SearchViewModelTest() {
    client.answering(this::ask);
  }

  private CompletableFuture<Answer> ask(Query.FindWidgets find) {
    asked.add(new Asked(find.text(), new CompletableFuture<>()));
    return asked.getLast().answer();
  }

  private List<String> texts() {
    return asked.stream().map(Asked::text).toList();
  }

  private static Answer.Found found(String text) {
    return new Answer.Found(
        List.of(
            new Answer.Hit(
                new BoardId("b"), "Plan", new WidgetId("w"), Optional.empty(), text, 0, 1)),
        true);
  }

  private void answer(Answer answer) {
    asked.getLast().answer().complete(answer);
    fx.drain();
  }

  private void fail(ErrorCode code) {
    asked.getLast().answer().completeExceptionally(new ClientException(code, ""));
    fx.drain();
  }

  @Test
  void whatIsTypedInOneGoIsOneQuestion() {
    search.search("m");
    search.search("mi");
    search.search(" milk ");
    assertThat(search.state().get()).isEqualTo(new SearchState.Searching());
    fx.passTime();
    assertThat(texts()).containsExactly("milk");
    answer(found("milk"));
    assertThat(search.state().get()).isEqualTo(new SearchState.Found(found("milk").hits(), true));
  }

  @Test
  void theNewestTextFollowsTheOneThatIsUnderWayAndOlderAnswersAreNotShown() {
    search.search("m");
    fx.passTime();
    search.search("mi");
    fx.passTime();
    search.search("mil");
    fx.passTime();
    assertThat(texts()).containsExactly("m");
    answer(found("older"));
    assertThat(search.state().get()).isEqualTo(new SearchState.Searching());
    assertThat(texts()).containsExactly("m", "mil");
    answer(found("mil"));
    assertThat(search.state().get()).isInstanceOf(SearchState.Found.class);
  }

  @Test
  void aBlankTextAsksNothingAndAnAnswerToWhatWasThereBeforeIsNotShown() {
    search.search("m");
    fx.passTime();
    search.search("  ");
    fx.passTime();
    answer(found("m"));
    assertThat(search.state().get()).isEqualTo(new SearchState.Idle());
    assertThat(texts()).containsExactly("m");
  }

  @Test
  void anotherSearchOfMineIsWaitedForButNotForEver() {
    search.search("milk");
    fx.passTime();
    fail(ErrorCode.BUSY);
    assertThat(search.state().get()).isEqualTo(new SearchState.Searching());
    for (int i = 0; i < 10; i++) {
      fx.passTime();
      fail(ErrorCode.BUSY);
    }
    assertThat(search.state().get()).isEqualTo(new SearchState.Failed(ErrorCode.BUSY));
    search.search("milk");
    fx.passTime();
    answer(found("milk"));
    assertThat(search.state().get()).isInstanceOf(SearchState.Found.class);
  }

  @Test
  void aFailureIsToldWithItsCode() {
    search.search("milk");
    fx.passTime();
    fail(ErrorCode.BEHIND);
    assertThat(search.state().get()).isEqualTo(new SearchState.Failed(ErrorCode.BEHIND));
  }

  @Test
  void withoutAConnectionTheSearchBeginsWithTheNextOne() {
    connection.set(new ConnectionState.Waiting(1, 1_000));
    search.search("milk");
    fx.passTime();
    assertThat(search.state().get()).isEqualTo(new SearchState.Offline());
    assertThat(asked).isEmpty();
    connection.set(new ConnectionState.Online(true));
    fx.passTime();
    assertThat(texts()).containsExactly("milk");
    connection.set(new ConnectionState.Waiting(1, 1_000));
    assertThat(search.state().get()).isEqualTo(new SearchState.Offline());
    connection.set(new ConnectionState.Online(true));
    fx.passTime();
    assertThat(texts()).containsExactly("milk");
    answer(found("milk"));
    assertThat(search.state().get()).isInstanceOf(SearchState.Found.class);
  }

  @Test
  void aLongTextIsCutToWhatAServerTakesAlsoWithinPairsOfSurrogates() {
    search.search("\uD83D\uDE00".repeat(201));
    fx.passTime();
    assertThat(texts().getFirst()).isEqualTo("\uD83D\uDE00".repeat(200));
  }

  @Test
  void afterItsEndItHearsNothing() {
    search.search("milk");
    search.close();
    fx.passTime();
    connection.set(new ConnectionState.Waiting(1, 1_000));
    assertThat(asked).isEmpty();
    assertThat(search.state().get()).isEqualTo(new SearchState.Idle());
  }

  @Test
  void anExcerptIsCutByCodePointsAndNumbersOutsideOfItAreItsEnd() {
    assertThat(Excerpt.of(hit("\uD83D\uDE00 Buy milk!", 6, 10)))
        .isEqualTo(new Excerpt("\uD83D\uDE00 Buy ", "milk", "!"));
    assertThat(Excerpt.of(hit("milk", -1, 99))).isEqualTo(new Excerpt("", "milk", ""));
    assertThat(Excerpt.of(hit("milk", 9, 2))).isEqualTo(new Excerpt("milk", "", ""));
  }

  private static Answer.Hit hit(String excerpt, int from, int upto) {
    return new Answer.Hit(
        new BoardId("b"), "Plan", new WidgetId("w"), Optional.empty(), excerpt, from, upto);
  }
}
