package io.streamboard.desktop;

import io.streamboard.client.ClientException;
import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.fake.FakeClient;
import io.streamboard.desktop.ui.Sheet;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.KindName;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/** Finding on all boards, over a board and on the list of boards. */
final class SearchChapter implements Chapter {

  private final Screens walk;

  SearchChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of(
        "search",
        "search-found",
        "search-none",
        "search-failed",
        "search-searching",
        "search-offline",
        "home-search",
        "home-search-many");
  }

  @Override
  public void walk() {
    overABoard();
    onTheList();
    walk.studio().run(() -> walk.app().open(walk.board()));
  }

  private FakeClient client() {
    return walk.outside().client("Ana");
  }

  private void overABoard() {
    walk.perform("find-everywhere");
    walk.shot("search");
    search("#search-text", CompletableFuture.completedFuture(soups(1, false)));
    found(5);
    walk.shot("search-found");
    search("#search-text", CompletableFuture.completedFuture(new Answer.Found(List.of(), false)));
    state(Texts.of("search.none"));
    walk.shot("search-none");
    search(
        "#search-text",
        CompletableFuture.failedFuture(new ClientException(ErrorCode.LOG_UNAVAILABLE, "")));
    state(Texts.of("search.failed", Texts.ofCode("error", ErrorCode.LOG_UNAVAILABLE.code())));
    walk.shot("search-failed");
    search("#search-text", new CompletableFuture<>());
    state(Texts.of("search.searching"));
    walk.shot("search-searching");
    walk.studio().run(() -> client().connection(new ConnectionState.Waiting(2, 3_000)));
    state(Texts.of("search.offline"));
    walk.shot("search-offline");
    walk.studio().run(() -> client().connection(new ConnectionState.Online(true)));
    walk.studio().run(() -> Sheet.closeAny(walk.studio().stage().getScene()));
    walk.studio().run(() -> client().answering());
  }

  private void onTheList() {
    walk.studio().run(() -> walk.app().home());
    search("#home-search", CompletableFuture.completedFuture(soups(1, false)));
    found(5);
    walk.shot("home-search");
    search("#home-search", CompletableFuture.completedFuture(soups(10, true)));
    found(50);
    walk.shot("home-search-many");
    walk.type("#home-search", "");
    walk.studio().run(() -> client().answering());
  }

  private Answer soups(int times, boolean more) {
    List<Answer.Hit> hits =
        IntStream.range(0, times)
            .boxed()
            .flatMap(
                each ->
                    Stream.of(
                        soup(KindName.NOTE, "Soup for ", " soup lovers"),
                        soup(KindName.FRAME, "", " soup"),
                        soup(KindName.SHAPE, "…and soup in ", " soup kitchen…"),
                        soup(KindName.IMAGE, "A soup, seen from ", " side of a soup"),
                        soup(KindName.TEXT, "Soup: ", "")))
            .toList();
    return new Answer.Found(hits, more);
  }

  private Answer.Hit soup(KindName kind, String before, String after) {
    return new Answer.Hit(
        walk.board(),
        "Spring release",
        new WidgetId("start"),
        Optional.of(kind),
        before + "the" + after,
        before.length(),
        before.length() + 3);
  }

  /** Looks for something that is answered like this. */
  private void search(String selector, CompletableFuture<Answer> answer) {
    walk.studio().run(() -> client().answering(asked -> answer));
    walk.studio()
        .run(
            () -> {
              TextField field = walk.studio().node(TextField.class, selector);
              field.setText(field.getText().equals("the") ? "add" : "the");
            });
  }

  private void found(int hits) {
    walk.studio()
        .until(
            "what was found",
            () -> walk.studio().node(ListView.class, "#search-found").getItems().size() == hits);
  }

  private void state(String said) {
    walk.studio()
        .until(said, () -> walk.studio().node(Label.class, "#search-state").getText().equals(said));
  }
}
