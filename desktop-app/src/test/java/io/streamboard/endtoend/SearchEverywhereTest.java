package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Client;
import io.streamboard.desktop.home.HomeViewModel;
import io.streamboard.desktop.search.SearchState;
import io.streamboard.desktop.search.SearchViewModel;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.KindName;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.wire.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search on all boards, from the view model of the desktop through a server of its own. */
class SearchEverywhereTest {

  private static final WidgetId HIDDEN = new WidgetId("w50");

  @TempDir private Path folder;

  private TwoClients both;

  @BeforeEach
  void start() {
    both = new TwoClients(folder);
  }

  @AfterEach
  void stop() {
    both.close();
  }

  private SearchState.Found search(Client client, String text) {
    SearchViewModel search = both.get(() -> searching(client, text));
    both.until("the answer", () -> isOver(search.state().get()));
    SearchState state = both.get(() -> search.state().get());
    assertThat(state).isInstanceOf(SearchState.Found.class);
    return (SearchState.Found) state;
  }

  private static boolean isOver(SearchState state) {
    return state instanceof SearchState.Found || state instanceof SearchState.Failed;
  }

  private SearchViewModel searching(Client client, String text) {
    HomeViewModel home = new HomeViewModel(client, both.thread(), board -> {});
    home.start();
    SearchViewModel search = new SearchViewModel(client, both.thread(), home.connection());
    search.search(text);
    return search;
  }

  private static List<WidgetId> ids(SearchState.Found found) {
    return found.hits().stream().map(Answer.Hit::widget).toList();
  }

  /** One more than an answer has room for, the last of them hidden from Ben. */
  @Test
  void aHiddenWidgetIsNeitherFoundNorCounted() {
    BoardId board = both.board();
    Person ana = both.open(both.ana(), board);
    both.settled(
        ana,
        () -> {
          for (int i = 0; i <= 50; i++) {
            ana.add(
                new WidgetId("w" + i),
                i == 0 ? new WidgetKind.Frame() : new WidgetKind.Note(),
                Bounds.of(i * 10, 0, 100, 100),
                "Über Milch");
          }
          ana.grant(both.ben().me());
          ana.submit(
              new Operation.WidgetGrant(
                  List.of(HIDDEN), new Principal.Person(both.ben().me()), WidgetLevel.HIDDEN));
        });

    SearchState.Found all = search(both.ana(), "uber MILCH");
    assertThat(all.more()).isTrue();
    assertThat(all.hits()).hasSize(50);
    SearchState.Found bens = search(both.ben(), "uber MILCH");
    assertThat(bens.more()).isFalse();
    assertThat(bens.hits()).hasSize(50);
    assertThat(ids(bens)).doesNotContain(HIDDEN);
    assertThat(bens.hits())
        .contains(
            new Answer.Hit(
                board,
                "Plan",
                new WidgetId("w0"),
                Optional.of(KindName.FRAME),
                "Über Milch",
                0,
                10));
  }
}
